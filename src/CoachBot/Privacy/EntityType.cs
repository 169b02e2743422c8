namespace CoachBot.Privacy;

/// <summary>What can say who somebody is, or what is nobody's business.</summary>
public enum EntityType
{
    Person,
    Email,
    Phone,
    Date,
    Location,
    Organisation,
    CreditCard,
    Iban,
    Id,
    Ip,
    Url,
    Age,
    Title,

    /// <summary>Nationality, religion or political group.</summary>
    Nrp,
    Money,
    Health,
}

/// <summary>The names of the types outside this program.</summary>
public static class EntityTypes
{
    /// <summary>As in placeholders and JSON: <c>PERSON</c>, <c>CREDIT_CARD</c>.</summary>
    public static string Name(this EntityType type) => type switch
    {
        EntityType.Organisation => "ORG",
        EntityType.CreditCard => "CREDIT_CARD",
        _ => type.ToString().ToUpperInvariant(),
    };
}
