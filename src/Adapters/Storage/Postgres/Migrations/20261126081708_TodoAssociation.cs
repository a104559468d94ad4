using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatAssistant.Adapters.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TodoAssociation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "association_id",
                table: "todo",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "association_id",
                table: "todo");
        }
    }
}
