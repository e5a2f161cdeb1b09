namespace ListingPipeline.TestKit;

/// <summary>Folders of the working copy the tests run from.</summary>
public static class RepositoryFolders
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The policy packs.</summary>
    public static string Policies => Path.Combine(Root, "policies");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ListingPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the working copy.");
    }
}
