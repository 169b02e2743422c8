using System.CommandLine;
using CoachBot.Evaluations.Commands;
using CoachBot.Evaluations.Planted;

var root = new RootCommand("CoachBot's evaluations: any data set in these shapes, JSON lines throughout.")
{
    AskCommand.Build(),
    AskFit.Build(),
    ChatsCommand.Build(),
    ConvertEncoder.Build(),
    EmbedTexts.Build(),
    EncodeGuidance.Build(),
    FitCommand.Build(),
    FlipCommand.Build(),
    PiiCommand.Build(),
    PlantedCommand.Build(),
    PlayInterviews.Build(),
    RankDocuments.Build(),
    RouteIntents.Build(),
    SafetyCommand.Build(),
    TokensCommand.Build(),
};
// A text that begins with @ is text, not a response file.
return await root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }).InvokeAsync();
