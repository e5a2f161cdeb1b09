-- Pinyin of name and former name: initials and syllables, searched by parts. Empty until the next start reads the names.
ALTER TABLE Enterprise ADD PinyinText NVARCHAR(3000) NOT NULL DEFAULT '';
