using System.Globalization;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>A part of what is kept about who an enterprise is 登记项目.</summary>
public enum RegistrationPart
{
    /// <summary>企业名称: registered name.</summary>
    Name,

    /// <summary>曾用名: former names.</summary>
    FormerName,

    /// <summary>统一社会信用代码: unified social credit code.</summary>
    CreditCode,

    /// <summary>所在县区: division code of the county.</summary>
    CountyCode,

    /// <summary>行业: code by GB/T 4754-2017.</summary>
    IndustryCode,

    /// <summary>组织形式: legal form.</summary>
    Form,

    /// <summary>成立日期: day of establishment.</summary>
    EstablishedOn,

    /// <summary>注册地址: registered address.</summary>
    Address,

    /// <summary>上市进程: stage on the road to listing.</summary>
    Stage,
}

/// <summary>Reads and replaces a registration part by part, each value as the API writes it.</summary>
internal static class RegistrationParts
{
    private const string DayForm = "yyyy-MM-dd";

    public static string? Read(RegistrationPart part, EnterpriseIdentity identity, ListingStage? stage) => part switch
    {
        RegistrationPart.Name => identity.Name,
        RegistrationPart.FormerName => identity.FormerName,
        RegistrationPart.CreditCode => identity.CreditCode?.Value,
        RegistrationPart.CountyCode => identity.CountyCode,
        RegistrationPart.IndustryCode => identity.IndustryCode,
        RegistrationPart.Form => Word(identity.Form?.ToString()),
        RegistrationPart.EstablishedOn => identity.EstablishedOn?.ToString(DayForm, CultureInfo.InvariantCulture),
        RegistrationPart.Address => identity.Address,
        _ => Word(stage?.ToString()),
    };

    /// <summary>The identity with one part replaced by a value read before; the stage is no part of it.</summary>
    public static EnterpriseIdentity With(this EnterpriseIdentity identity, RegistrationPart part, string? value) => part switch
    {
        RegistrationPart.Name when value is not null => identity with { Name = value },
        RegistrationPart.FormerName => identity with { FormerName = value },
        RegistrationPart.CreditCode => identity with { CreditCode = value is null ? null : CreditCode.Parse(value).Value },
        RegistrationPart.CountyCode => identity with { CountyCode = value },
        RegistrationPart.IndustryCode => identity with { IndustryCode = value },
        RegistrationPart.Form => identity with { Form = value is null ? null : Enum.Parse<CompanyForm>(value, ignoreCase: true) },
        RegistrationPart.EstablishedOn => identity with { EstablishedOn = value is null ? null : DateOnly.ParseExact(value, DayForm, CultureInfo.InvariantCulture) },
        RegistrationPart.Address => identity with { Address = value },
        _ => identity,
    };

    private static string? Word(string? name) => name is null ? null : char.ToLowerInvariant(name[0]) + name[1..];
}
