var builder = WebApplication.CreateBuilder(args);

var app = builder.Build();
app.MapStaticAssets();
app.MapGet("/health", () => Results.Text("ok"));
await app.RunAsync().ConfigureAwait(false);

/// <summary>Entry point, named so that tests can host it.</summary>
public partial class Program;
