-- Whether anything was written since the library was read is asked before every what-if: by this index alone.
CREATE INDEX IX_Enterprise_Version ON Enterprise (Version);
