-- Writes the pinyin of an enterprise's names; its version stays, for nothing an officer sees has changed.
UPDATE Enterprise SET PinyinText = @PinyinText WHERE Id = @Id;
