using Microsoft.EntityFrameworkCore.Query;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes a person's own words out of rows that are kept.</summary>
public delegate void RowRedaction<T>(UpdateSettersBuilder<T> row, ErasureContext erasure);
