using System.Reflection;
using System.Reflection.Emit;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Layers;

/// <summary>Binary floating point, which cannot hold a cent exactly, wherever it hides: members, locals, literals, conversions, calls.</summary>
internal static class FloatingPoint
{
    private static readonly HashSet<OpCode> Codes = [OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un];

    /// <summary>Every use, in signatures and in code.</summary>
    public static IEnumerable<string> Uses(IEnumerable<Type> types) => types.SelectMany(type => InMembers(type).Concat(InCode(type))).Distinct();

    /// <summary>Uses in what a type shows: fields, properties, parameters, answers.</summary>
    public static IEnumerable<string> InMembers(Type type)
    {
        var fields = type.GetFields(Il.Declared).Where(f => Mentions(f.FieldType)).Select(f => f.Name);
        var methods = Il.MethodsOf(type).Where(MentionedBy).Select(m => m.Name);
        return fields.Concat(methods).Select(name => $"{Il.Outermost(type).Name}: {name}");
    }

    private static IEnumerable<string> InCode(Type type) =>
        from method in Il.MethodsOf(type)
        where (method.GetMethodBody()?.LocalVariables ?? []).Any(local => Mentions(local.LocalType))
            || Il.InstructionsOf(method).Any(i => Codes.Contains(i.Code) || (i.Operand is MethodBase called && MentionedBy(called)))
        select $"{Il.Outermost(type).Name}: in {method.Name}";

    private static bool MentionedBy(MethodBase method) =>
        method.GetParameters().Any(p => Mentions(p.ParameterType)) || (method is MethodInfo { ReturnType: var answer } && Mentions(answer));

    private static bool Mentions(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || (type.HasElementType && Mentions(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));
}
