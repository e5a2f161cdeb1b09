using System.Reflection;
using System.Runtime.CompilerServices;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Layers;

/// <summary>Time, identity, chance and the machine are passed in; what reaches for them is found in the compiled code.</summary>
internal static class BannedMembers
{
    private static readonly HashSet<string> ClockAndIds = new(StringComparer.Ordinal)
    {
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "TimeProvider.get_System", "Guid.NewGuid", "Guid.CreateVersion7",
    };

    private static readonly HashSet<Type> Machine =
    [
        typeof(Random), typeof(Environment), typeof(Console), typeof(File), typeof(FileInfo), typeof(FileStream), typeof(Directory), typeof(DirectoryInfo),
        typeof(StreamReader), typeof(StreamWriter), typeof(System.Security.Cryptography.RandomNumberGenerator),
    ];

    /// <summary>Uses of the clock and of identifiers that were not passed in.</summary>
    public static IEnumerable<string> OfClockAndIds(IEnumerable<Type> types) => Uses(types, member => ClockAndIds.Contains(NameOf(member)));

    /// <summary>Uses of the clock, identifiers, chance, the machine, and of waiting by blocking.</summary>
    public static IEnumerable<string> All(IEnumerable<Type> types) =>
        Uses(types, member => ClockAndIds.Contains(NameOf(member)) || IsMachine(member) || IsBlocking(member));

    private static IEnumerable<string> Uses(IEnumerable<Type> types, Func<MemberInfo, bool> isBanned) => (
        from type in types
        from method in Il.MethodsOf(type)
        from instruction in Il.InstructionsOf(method)
        where instruction.Operand is MemberInfo member && isBanned(member) && !IsAwait(type, member)
        select $"{Il.Outermost(type).Name} uses {NameOf((MemberInfo)instruction.Operand!)}").Distinct();

    // An iterator asks for the thread it was made on; the compiler writes that, not a person.
    private static bool IsMachine(MemberInfo member) =>
        member.DeclaringType is { } type && Machine.Contains(type) && member.Name != "get_CurrentManagedThreadId";

    private static bool IsBlocking(MemberInfo member) => NameOf(member) is
        "Task`1.get_Result" or "Task.Wait" or "Task.WaitAll" or "Task.WaitAny" or "ValueTask`1.get_Result" or "Thread.Sleep"
        or "TaskAwaiter.GetResult" or "TaskAwaiter`1.GetResult" or "ValueTaskAwaiter.GetResult" or "ValueTaskAwaiter`1.GetResult";

    /// <summary>The state machine of an asynchronous method takes results of tasks that are done.</summary>
    private static bool IsAwait(Type type, MemberInfo member) =>
        member.Name == "GetResult" && typeof(IAsyncStateMachine).IsAssignableFrom(type);

    private static string NameOf(MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";
}
