using System.Reflection;
using System.Reflection.Emit;

namespace ListingPipeline.Architecture.Tests.Common;

/// <summary>One instruction of a compiled method; the operand is a member, a type, a string, or null.</summary>
internal readonly record struct Instruction(OpCode Code, object? Operand);

/// <summary>Reads what compiled methods really do, lambdas, iterators and asynchronous methods included.</summary>
internal static class Il
{
    public const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<MethodBase> MethodsOf(Type type) => [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    public static IEnumerable<Instruction> InstructionsOf(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            short value = bytes[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | bytes[at++]));
            }

            var code = Codes[value];
            yield return new Instruction(code, OperandOf(code, method, bytes, at));
            at += code.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(bytes, at)) : SizeOf(code.OperandType);
        }
    }

    /// <summary>The outermost type a nested or compiler-made type belongs to, as a reader of the source knows it.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static object? OperandOf(OpCode code, MethodBase method, byte[] bytes, int at)
    {
        if (code.OperandType == OperandType.InlineString)
        {
            return method.Module.ResolveString(BitConverter.ToInt32(bytes, at));
        }

        if (code.OperandType is not (OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok))
        {
            return null;
        }

        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(BitConverter.ToInt32(bytes, at), typeArguments, methodArguments);
    }

    private static int SizeOf(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
