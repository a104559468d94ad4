using Microsoft.Extensions.Options;

namespace ChatAssistant.Bot.Operations;

[OptionsValidator]
internal sealed partial class FirstNetworkOptionsValidator : IValidateOptions<FirstNetworkOptions>;
