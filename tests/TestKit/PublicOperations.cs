namespace ListingPipeline.TestKit;

/// <summary>The operations anybody may call without signing in; everything else asks for a session, and most for a permission.</summary>
public static class PublicOperations
{
    /// <summary>Open to everybody.</summary>
    public static IReadOnlySet<string> Anonymous { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "CountyAssessments_ListSchemes",
        "CountyAssessments_Preview",
        "Eligibility_ListRuleCases",
        "Eligibility_ListRules",
        "Eligibility_Preview",
        "Identity_GetProvider",
        "Identity_GetSetUpState",
        "Identity_SetUp",
        "Identity_SignIn",
        "Identity_SignOut",
        "Identity_UseLink",
        "Policies_GetCalendar",
        "Policies_List",
        "Policies_ListMetrics",
        "Rankings_GetFeed",
        "Rankings_GetPublic",
        "Rankings_ListPublic",
        "Rankings_PreviewCompositeIndex",
    };

    /// <summary>Open to everybody who is signed in, whatever the role.</summary>
    public static IReadOnlySet<string> SignedIn { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Identity_ChangePassword",
        "Identity_ConfirmSecondFactor",
        "Identity_DeleteView",
        "Identity_GetMyAccount",
        "Identity_GetSession",
        "Identity_ListMySessions",
        "Identity_ListViews",
        "Identity_RemoveSecondFactor",
        "Identity_RevokeMySession",
        "Identity_RevokeOtherSessions",
        "Identity_ReviseView",
        "Identity_SaveView",
        "Identity_SetDefaultView",
        "Identity_StartSecondFactor",
        "Search_Find",
    };
}
