using AutoMapper;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Flat copies of the register's types into responses.</summary>
public sealed class EnterpriseProfile : Profile
{
    /// <summary>Declares the copies.</summary>
    public EnterpriseProfile()
    {
        CreateMap<Enterprise, EnterpriseResponse>()
            .ForMember(r => r.Name, o => o.MapFrom(e => e.Identity.Name))
            .ForMember(r => r.CreditCode, o => o.MapFrom(e => e.Identity.CreditCode == null ? null : e.Identity.CreditCode.Value.Value))
            .ForMember(
                r => r.CreditCodeInnerCheckHolds,
                o => o.MapFrom(e => e.Identity.CreditCode == null ? null : (bool?)e.Identity.CreditCode.Value.InnerCheckHolds))
            .ForMember(r => r.CountyCode, o => o.MapFrom(e => e.Identity.CountyCode))
            .ForMember(r => r.IndustryCode, o => o.MapFrom(e => e.Identity.IndustryCode))
            .ForMember(r => r.Form, o => o.MapFrom(e => e.Identity.Form))
            .ForMember(r => r.EstablishedOn, o => o.MapFrom(e => e.Identity.EstablishedOn))
            .ForMember(r => r.Address, o => o.MapFrom(e => e.Identity.Address))
            .ForMember(r => r.FormerName, o => o.MapFrom(e => e.Identity.FormerName));
    }
}
