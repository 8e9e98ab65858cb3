using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Casusoverleg.Mutatie;

/// <summary>Puts every mutant of one source file behind a switch, so that one build holds them all.</summary>
internal sealed partial class Ingreep(string naam, string tekst, int vanaf)
{
    private const string Schakelaar = "global::Casusoverleg.Domein.Mutant.Is";
    private readonly List<Mutant> _mutanten = [];
    private readonly List<(int Plek, bool Opent, int Diepte, string Tekst)> _invoegen = [];
    private readonly SyntaxNode _boom = CSharpSyntaxTree.ParseText(tekst).GetRoot();

    /// <summary>The mutants of this file, and its text with the switches.</summary>
    public (IReadOnlyList<Mutant> Mutanten, string Tekst) Doe()
    {
        foreach (var knoop in _boom.DescendantNodes())
            Bezie(knoop);
        var uit = new StringBuilder(tekst);
        // From the end; at one place: first what closes (inner first), then what opens (outer first).
        foreach (
            var i in _invoegen
                .OrderBy(i => i.Plek)
                .ThenBy(i => i.Opent)
                .ThenBy(i => i.Opent ? i.Diepte : -i.Diepte)
                .Reverse()
        )
            uit.Insert(i.Plek, i.Tekst);
        return (_mutanten, uit.ToString());
    }

    private bool InRegels => naam.StartsWith("Regels/", StringComparison.Ordinal);

    private bool InFold => naam.StartsWith("Overleg", StringComparison.Ordinal);

    private bool InZicht =>
        naam.StartsWith("Delen", StringComparison.Ordinal)
        || naam.StartsWith("Zicht", StringComparison.Ordinal)
        || naam.StartsWith("Beelden", StringComparison.Ordinal)
        || naam.StartsWith("Meeneemlijst", StringComparison.Ordinal)
        || tekst.Contains(": Deel(", StringComparison.Ordinal);

    private void Bezie(SyntaxNode knoop)
    {
        switch (knoop)
        {
            case MethodDeclarationSyntax m:
                Methode(m);
                break;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: { } e } p
                when p.Type.ToString() == "bool":
                Ja(e, p.Identifier.Text);
                break;
            case IfStatementSyntax i when Weigert(i) && Keert(i.Statement) is { } terug:
                if (!terug.IsKind(SyntaxKind.NullLiteralExpression) && !BindtVerder(i))
                    Om(i.Condition, "(", $") && !{Is(i, "if (…) weigert niet")}");
                break;
            case ConditionalExpressionSyntax c when Weigert(c):
                Keuze(c);
                break;
            case ConditionalExpressionSyntax c when InZicht && !Bindt(c.Condition, c.WhenTrue):
                Om(c.Condition, "(", $") || {Is(c, "altijd ja")}");
                break;
            case SwitchExpressionArmSyntax a:
                Tak(a);
                break;
            case SimpleLambdaExpressionSyntax { ExpressionBody: { } e } l when Filtert(l):
                Om(e, $"{Is(l, "filtert niet")} || (", ")");
                break;
        }
    }

    private void Methode(MethodDeclarationSyntax m)
    {
        var soort = m.ReturnType.ToString();
        var uitdrukking = m.ExpressionBody?.Expression;
        if (soort == "Weigering?" && InRegels)
            Uit(m, uitdrukking, "null", $"{m.Identifier.Text} weigert nooit");
        else if (soort == "Overleg" && InFold && !m.Modifiers.Any(SyntaxKind.StaticKeyword))
            Uit(m, uitdrukking, "this", $"{m.Identifier.Text} doet niets");
        else if (
            soort == "bool"
            && uitdrukking is not null
            && m.ParameterList.Parameters.All(p =>
                p.Modifiers.Count == 0 || p.Modifiers.Any(SyntaxKind.ThisKeyword)
            )
        )
            Ja(uitdrukking, m.Identifier.Text);
    }

    private void Uit(MethodDeclarationSyntax m, ExpressionSyntax? e, string niets, string wat)
    {
        if (e is not null)
            Om(e, $"{Is(m, wat)} ? {niets} : (", ")");
        else if (m.Body is { } blok)
            Voeg(blok.OpenBraceToken.Span.End, true, 0, $" if ({Is(m, wat)}) return {niets};");
    }

    private void Ja(ExpressionSyntax e, string naamVanLid)
    {
        Om(
            e,
            $"{Is(e, naamVanLid + " is altijd waar")} || !{Is(e, naamVanLid + " is nooit waar")} && (",
            ")"
        );
    }

    private void Keuze(ConditionalExpressionSyntax c)
    {
        if (
            IsNiets(c.WhenTrue)
            && !Bindt(c.Condition, c.WhenFalse)
            && !Bindt(c.Condition, c.WhenTrue)
        )
            Om(c.Condition, "(", $") || {Is(c, "weigert niet")}");
        else if (IsNiets(c.WhenFalse))
            Om(c.Condition, "(", $") && !{Is(c, "weigert niet")}");
    }

    private void Tak(SwitchExpressionArmSyntax a)
    {
        if (
            Lid(a) is { Identifier.Text: "Pas" }
            && InFold
            && !a.Expression.IsKind(SyntaxKind.ThrowExpression)
        )
            Om(a.Expression, $"{Is(a, "vergeet " + a.Pattern)} ? this : (", ")");
        else if (
            Weigert(a)
            && Lid(a)?.ReturnType.ToString() == "Weigering?"
            && !IsNiets(a.Expression)
            && a.Expression.ToString().Contains("Weigering", StringComparison.Ordinal)
        )
            Om(a.Expression, $"{Is(a, "weigert niet")} ? null : (", ")");
    }

    private static bool IsNiets(ExpressionSyntax e) =>
        e.IsKind(SyntaxKind.NullLiteralExpression)
        || e.ToString().StartsWith("new Geaccepteerd", StringComparison.Ordinal);

    // Only where a refusal can be the outcome.
    private bool Weigert(SyntaxNode knoop) =>
        InRegels && Lid(knoop)?.ReturnType.ToString() is "Weigering?" or "Uitkomst";

    private bool Filtert(SimpleLambdaExpressionSyntax l) =>
        (InRegels || InZicht || InFold)
        && l.Parent?.Parent?.Parent
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var methode }
            }
        && methode is "Where" or "Any" or "All" or "Exists" or "RemoveAll" or "FirstOrDefault";

    private static ExpressionSyntax? Keert(StatementSyntax s) =>
        s switch
        {
            ReturnStatementSyntax r => r.Expression,
            BlockSyntax { Statements: [ReturnStatementSyntax r] } => r.Expression,
            _ => null,
        };

    // `is not { } x`: after it x must be there, so this guard cannot be switched off.
    private static bool BindtVerder(IfStatementSyntax i) =>
        i.Parent is { } blok
        && Namen(i.Condition)
            .Any(n =>
                blok.DescendantNodes()
                    .OfType<IdentifierNameSyntax>()
                    .Any(x => x.SpanStart > i.Span.End && x.Identifier.Text == n)
            );

    private static bool Bindt(ExpressionSyntax voorwaarde, SyntaxNode gebruik) =>
        Namen(voorwaarde)
            .Any(n =>
                gebruik
                    .DescendantNodesAndSelf()
                    .OfType<IdentifierNameSyntax>()
                    .Any(x => x.Identifier.Text == n)
            );

    private static IEnumerable<string> Namen(SyntaxNode knoop) =>
        knoop
            .DescendantNodes()
            .OfType<SingleVariableDesignationSyntax>()
            .Select(d => d.Identifier.Text);

    private static MethodDeclarationSyntax? Lid(SyntaxNode knoop) =>
        knoop.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    private void Om(ExpressionSyntax e, string voor, string na)
    {
        var diepte = e.Ancestors().Count();
        Voeg(e.SpanStart, true, diepte, voor);
        Voeg(e.Span.End, false, diepte, na);
    }

    private void Voeg(int plek, bool opent, int diepte, string wat) =>
        _invoegen.Add((plek, opent, diepte, wat));

    private string Is(SyntaxNode knoop, string wat)
    {
        var nummer = vanaf + _mutanten.Count;
        var regel = knoop.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var kort = Wit().Replace(knoop.ToString(), " ");
        _mutanten.Add(
            new(
                nummer,
                Regels(knoop),
                $"{naam}:{regel}",
                Lid(knoop)?.Identifier.Text ?? "",
                $"{wat}: {(kort.Length > 90 ? kort[..90] + "…" : kort)}"
            )
        );
        return $"{Schakelaar}({nummer})";
    }

    // The rule it names itself, or else the one of the method it stands in.
    private static List<string> Regels(SyntaxNode knoop)
    {
        foreach (
            var plek in new[]
            {
                knoop,
                Lid(knoop),
                knoop.FirstAncestorOrSelf<TypeDeclarationSyntax>(),
            }
        )
        {
            var gevonden = Regelnaam()
                .Matches(plek?.ToFullString() ?? "")
                .Select(m => m.Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Take(4)
                .ToList();
            if (gevonden.Count > 0)
                return gevonden;
        }
        return [];
    }

    [GeneratedRegex(@"\b[RV]\d\d\b")]
    private static partial Regex Regelnaam();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wit();
}
