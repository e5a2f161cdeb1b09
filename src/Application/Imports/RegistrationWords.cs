using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Imports;

/// <summary>Names the parts of a registration as the tables of officers do.</summary>
internal static class RegistrationWords
{
    public static string Of(RegistrationPart part) => part switch
    {
        RegistrationPart.Name => "企业名称",
        RegistrationPart.FormerName => "曾用名",
        RegistrationPart.CreditCode => "统一社会信用代码",
        RegistrationPart.CountyCode => "所在县区",
        RegistrationPart.IndustryCode => "行业",
        RegistrationPart.Form => "组织形式",
        RegistrationPart.EstablishedOn => "成立日期",
        RegistrationPart.Address => "注册地址",
        _ => "上市进程",
    };
}
