namespace ListingPipeline.TestKit;

/// <summary>How an operation keeps a caller to the own rows.</summary>
public enum ScopeKind
{
    /// <summary>Nothing in it belongs to a county or an enterprise; whoever may call it sees the same.</summary>
    Common,

    /// <summary>The enterprise in the path: one outside the caller's scope is absent (404).</summary>
    EnterpriseInPath,

    /// <summary>The county in the path: another one is absent (404).</summary>
    CountyInPath,

    /// <summary>The answer holds rows in scope only.</summary>
    Rows,

    /// <summary>What is written must lie in the caller's scope; the feature's own tests prove it.</summary>
    Content,
}

/// <summary>The scope of every operation of the contract. A new operation gets a line here, or the build fails: which rows of it may whom be shown?</summary>
public static class OperationScopes
{
    /// <summary>By operation id.</summary>
    public static IReadOnlyDictionary<string, ScopeKind> All { get; } = Build(
        (ScopeKind.Common,
        [
            "Targets_Correct", "Targets_WithdrawCorrection",
            "Audit_ExportRecords", "Audit_ListRecords", "Audit_Verify",
            "CountyAssessments_Disqualify", "CountyAssessments_Explain", "CountyAssessments_GetDocument", "CountyAssessments_LiftDisqualification",
            "CountyAssessments_ListSchemes", "CountyAssessments_Open", "CountyAssessments_Preview", "CountyAssessments_SignOff",
            "Eligibility_Bulk", "Eligibility_DeleteScenario", "Eligibility_ListRules", "Eligibility_ListRuleCases", "Eligibility_ListScenarios", "Eligibility_ReviseScenario", "Eligibility_SaveScenario",
            "Eligibility_Preview", "Eligibility_StartScreening",
            "Identity_ApproveApiKey", "Identity_CreateApiKey", "Identity_ListApiKeys", "Identity_RevokeApiKey", "Identity_RotateApiKey",
            "Identity_AssignRole", "Identity_ChangePassword", "Identity_ConfirmSecondFactor", "Identity_DisableAccount", "Identity_EnableAccount", "Identity_EraseAccount",
            "Identity_GetMyAccount", "Identity_GetProvider", "Identity_GetSession", "Identity_GetSetUpState", "Identity_InviteAccount", "Identity_IssueLink", "Identity_ListAccounts",
            "Identity_ListMySessions", "Identity_RemoveSecondFactor", "Identity_RevokeMySession", "Identity_RevokeOtherSessions", "Identity_SetUp",
            "Identity_DeleteView", "Identity_ListViews", "Identity_ReviseView", "Identity_SaveView", "Identity_SetDefaultView", "Identity_SignIn", "Identity_SignOut", "Identity_StartSecondFactor", "Identity_UseLink",
            "CountyAssessments_AnswerObjection", "CountyAssessments_Settle", "CountyAssessments_TakeStep", "CountyAssessments_CountActivitySeparately",
            "Enterprises_ListRecordKinds",
            "Imports_ListForms", "Imports_Template",
            "Policies_GetCalendar", "Policies_List", "Policies_ListMetrics",
            "Rankings_Adjust", "Rankings_DeleteDraft", "Rankings_DrawUp", "Rankings_GetEditionContent", "Rankings_GetModel", "Rankings_GetPublic",
            "Rankings_GetRobustness", "Rankings_ListModels", "Rankings_ListPublic", "Rankings_PreviewCompositeIndex", "Rankings_Publish", "Rankings_VerifyEdition",
            "Rankings_AdoptExpertScores", "Rankings_AssignExpert", "Rankings_ListExperts", "Rankings_GetFeed", "Rankings_OpenCampaign", "Rankings_TakeCampaignStep", "Rankings_TakeStep", "Rankings_WithdrawAdjustment",
            "Rankings_StateRemoval", "Rankings_TakeRemovalStep", "Rankings_WatchEdition", "Rankings_ListInterests", "Rankings_RecordInterest", "Rankings_DropInterest", "Rankings_GetBacktest", "Rankings_GetRobustnessStudy", "Rankings_ListBacktests", "Rankings_StartBacktest", "Rankings_StartRobustnessStudy",
        ]),
        (ScopeKind.EnterpriseInPath,
        [
            "Eligibility_Check", "Eligibility_FindPaths", "Eligibility_ListVerdictRecords", "Eligibility_SupposeFacts", "Enterprises_Get", "Enterprises_GetRegistration", "Enterprises_ListFacts", "Enterprises_RecordFacts", "Enterprises_Revise",
            "Enterprises_DiscloseContact", "Enterprises_EndContact", "Enterprises_EraseContact", "Enterprises_ListContacts", "Enterprises_RecordContact", "Enterprises_ReviseContact",
            "Enterprises_AddRecord", "Enterprises_ExportPortrait", "Enterprises_GetPortrait",
            "Enterprises_ListMilestones", "Enterprises_RecordMilestone", "Enterprises_WithdrawMilestone",
            "Rankings_GetDraftScore", "Rankings_GetEditionScore",
        ]),
        (ScopeKind.CountyInPath, ["CountyAssessments_Report", "CountyAssessments_TakeReportStep"]),
        (ScopeKind.Rows,
        [
            "Search_Find",
            "Cockpit_GetPipeline", "Cockpit_GetStageTimes", "Cockpit_ListDue", "Targets_GetProgress",
            "Attachments_List", "Attachments_Open",
            "CountyAssessments_Export", "CountyAssessments_ExportReport", "CountyAssessments_Get", "CountyAssessments_GetHistory", "CountyAssessments_GetRobustness", "CountyAssessments_List",
            "CountyAssessments_GetCycle", "CountyAssessments_ListActivities", "CountyAssessments_GetReconciliation",
            "CountyAssessments_Suppose", "CountyAssessments_Verify",
            "Eligibility_ExportVerdicts", "Eligibility_ExportVerdictsCsv", "Eligibility_GetVerdictChanges", "Eligibility_ListScreened", "Eligibility_ListScreenings", "Eligibility_ListVerdicts",
            "Eligibility_Screen",
            "Eligibility_ExportImpact", "Eligibility_ExportImpactCsv", "Eligibility_ListImpacted", "Eligibility_StudyImpact",
            "Enterprises_ExportContacts", "Enterprises_List",
            "Imports_EditForm", "Imports_Get", "Imports_List", "Imports_ListUploads",
            "Jobs_List",
            "Notifications_CountUnread", "Notifications_List", "Notifications_ReadAll",
            "Rankings_CompareEditions", "Rankings_ExportEdition", "Rankings_GetDraft", "Rankings_GetEdition", "Rankings_ListDraftEntries", "Rankings_ListDrafts",
            "Rankings_ListEditionEntries", "Rankings_ListEditions", "Rankings_GetRemovals", "Rankings_ListRemovalFindings",
            "Rankings_GetExpertReview", "Rankings_ListMySheets", "Rankings_GetCampaign", "Rankings_ListCampaigns", "Rankings_ListNominations",
        ]),
        (ScopeKind.Common, ["ReserveLibrary_ListLibraries", "ReserveLibrary_ListReviewers", "ReserveLibrary_OpenWindow", "ReserveLibrary_StartUpkeep"]),
        (ScopeKind.Rows, ["ReserveLibrary_ExportMembers", "ReserveLibrary_GetLibrary", "ReserveLibrary_ListMembers", "ReserveLibrary_CountApplications", "ReserveLibrary_ListApplications", "ReserveLibrary_ListMyOpinions", "ReserveLibrary_ListFindings"]),
        (ScopeKind.Content, ["ReserveLibrary_EnterMember", "ReserveLibrary_GetMember", "ReserveLibrary_TakeMemberStep",
            "ReserveLibrary_AssignReviewer", "ReserveLibrary_CompareSubmissions", "ReserveLibrary_DropReviewer", "ReserveLibrary_GetApplication",
            "ReserveLibrary_GiveOpinion", "ReserveLibrary_KeepInSpite", "ReserveLibrary_SaveForm", "ReserveLibrary_StartApplication", "ReserveLibrary_TakeApplicationStep"]),
        (ScopeKind.Content, ["Rankings_DropSource", "Rankings_GetNomination", "Rankings_GetSheet", "Rankings_RecuseFromSheet", "Rankings_SubmitSheet", "Rankings_Nominate", "Rankings_TakeNominationStep"]),
        (ScopeKind.Common, ["Enterprises_AppointSupplier", "Enterprises_GetSupply", "Enterprises_ListSuppliers"]),
        (ScopeKind.EnterpriseInPath, ["Enterprises_ListContradictions", "Enterprises_ListRegistrationContradictions", "Enterprises_ListMerges", "Enterprises_Merge", "Enterprises_PreviewMerge"]),
        (ScopeKind.Content, ["Enterprises_SettleContradiction", "Enterprises_SettleRegistrationContradiction", "Enterprises_Tag", "Enterprises_SetStages", "Enterprises_Distinguish"]),
        (ScopeKind.Rows, ["Enterprises_ListTags", "Enterprises_ListDuplicates", "Enterprises_ListOpenContradictions"]),
        (ScopeKind.Content, ["Imports_AnnotateUpload", "Imports_CommitUpload", "Imports_GetUpload", "Imports_SendUpload", "Imports_Undo"]),
        (ScopeKind.Content, ["Attachments_Attach", "Attachments_Withdraw", "CountyAssessments_RaiseObjection", "CountyAssessments_RecordActivity", "CountyAssessments_WithdrawActivity", "Eligibility_RecordVerdict", "Eligibility_ReplayVerdict", "Enterprises_CloseRecord", "Enterprises_Register", "Enterprises_WithdrawRecord", "Imports_Annotate", "Imports_Enterprises", "Jobs_Cancel", "Jobs_Get", "Jobs_Watch", "Notifications_Read"]));

    private static Dictionary<string, ScopeKind> Build(params (ScopeKind Kind, string[] Operations)[] groups) => groups
        .SelectMany(group => group.Operations.Select(operation => KeyValuePair.Create(operation, group.Kind)))
        .ToDictionary(StringComparer.Ordinal);
}
