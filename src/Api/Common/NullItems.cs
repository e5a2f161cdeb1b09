using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ListingPipeline.Api.Common;

/// <summary>Refuses null items in every list and map of a request whose declared type does not allow them, so that no handler meets one.</summary>
/// <remarks>The JSON reader honours the nullability of members, never that of the items of their lists.</remarks>
internal sealed class NullItems : IValidationMetadataProvider
{
    /// <summary>The compiler gives this method to records only.</summary>
    private const string RecordMark = "<Clone>$";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var key = context.Key;
        var declared = key.MetadataKind switch
        {
            ModelMetadataKind.Property when key.PropertyInfo is { } property && !IsOfConstructor(property) => new NullabilityInfoContext().Create(property),
            ModelMetadataKind.Parameter when key.ParameterInfo is { } parameter => new NullabilityInfoContext().Create(parameter),
            _ => null,
        };
        if (declared is not null && NoNullItemsAttribute.CanRefuse(declared))
        {
            context.ValidationMetadata.ValidatorMetadata.Add(new NoNullItemsAttribute(declared));
        }
    }

    /// <summary>The framework checks such a property by its constructor's parameter and refuses rules at the property itself.</summary>
    private static bool IsOfConstructor(PropertyInfo property) =>
        property.DeclaringType is { } type
        && type.GetMethod(RecordMark) is not null
        && type.GetConstructors().Any(constructor => constructor.GetParameters().Any(p => p.Name == property.Name && p.ParameterType == property.PropertyType));
}

/// <summary>Finds null items that the declared type of a collection does not allow.</summary>
/// <param name="declared">The declared type of the collection with its nullability.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class NoNullItemsAttribute(NullabilityInfo declared) : ValidationAttribute
{
    private const int MostPlaces = 20;

    /// <summary>Whether a value of that type could hold a null it must not.</summary>
    public static bool CanRefuse(NullabilityInfo declared) =>
        ItemOf(declared) is { } item && (IsRefused(item) || CanRefuse(item));

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var places = Places(value, declared, "").Take(MostPlaces).ToList();
        return places.Count == 0 ? ValidationResult.Success : new ValidationResult("The value must not be null.", places);
    }

    private static IEnumerable<string> Places(object? value, NullabilityInfo declared, string place)
    {
        if (value is not IEnumerable items || ItemOf(declared) is not { } item)
        {
            yield break;
        }

        foreach (var (name, one) in Named(items))
        {
            var path = place.Length > 0 && !name.StartsWith('[') ? $"{place}.{name}" : place + name;
            foreach (var found in one is null ? IsRefused(item) ? [path] : [] : Places(one, item, path))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(string Name, object? Value)> Named(IEnumerable items)
    {
        var index = 0;
        foreach (var one in items)
        {
            yield return one?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
                ? ($"{type.GetProperty("Key")!.GetValue(one)}", type.GetProperty("Value")!.GetValue(one))
                : ($"[{index}]", one);
            index++;
        }
    }

    private static NullabilityInfo? ItemOf(NullabilityInfo declared) =>
        declared.Type == typeof(string) || !declared.Type.IsAssignableTo(typeof(IEnumerable)) ? null
        : declared.ElementType ?? declared.GenericTypeArguments.LastOrDefault();

    private static bool IsRefused(NullabilityInfo item) => !item.Type.IsValueType && item.ReadState == NullabilityState.NotNull;
}
