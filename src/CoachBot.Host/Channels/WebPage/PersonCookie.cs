using System.Security.Cryptography;
using CoachBot.Host.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Host.Channels.WebPage;

/// <summary>Who is at this browser: a random id in a cookie that only this server can write and no script can read.</summary>
public sealed class PersonCookie(IDataProtectionProvider protection, StorageSettings storage)
{
    private const string Name = "coachbot-person";

    private readonly Lazy<IDataProtector> _protector = new(() => protection.CreateProtector("CoachBot.WebPage.Person"));

    /// <returns>The person's id, or null for a browser that has none yet.</returns>
    public string? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { Length: > 0 } cookie) return null;
        try
        {
            return _protector.Value.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            // Made up, or from a server whose keys are gone.
            return null;
        }
    }

    /// <summary>Writes the cookie (anew, so that it lasts another year) for the person, who is made if there is none.</summary>
    /// <returns>The person's id.</returns>
    /// <exception cref="StorageUnavailableException">The key that protects the cookie cannot be kept.</exception>
    public string Keep(HttpContext context)
    {
        var person = Read(context.Request) ?? $"web:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        var options = Options(context);
        options.MaxAge = TimeSpan.FromDays(365);
        context.Response.Cookies.Append(Name, Protect(person), options);
        return person;
    }

    public void Drop(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private string Protect(string person)
    {
        try
        {
            return _protector.Value.Protect(person);
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault) || fault is CryptographicException)
        {
            throw StorageFaults.Explain(fault, storage);
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    };
}
