-- A library of version 3: that of version_2.sql, brought up by the program of version 3.
BEGIN TRANSACTION;
CREATE TABLE amendment (
        number INTEGER NOT NULL,
        id VARCHAR NOT NULL,
        letter_id VARCHAR NOT NULL,
        kind VARCHAR(32) NOT NULL,
        name VARCHAR NOT NULL,
        start INTEGER,
        "end" INTEGER,
        value VARCHAR,
        removed BIGINT,
        PRIMARY KEY (number),
        UNIQUE (id),
        FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
    );
CREATE TABLE amendment_revision (
        number INTEGER NOT NULL,
        amendment_id VARCHAR NOT NULL,
        "before" VARCHAR,
        "after" VARCHAR,
        made BIGINT NOT NULL,
        PRIMARY KEY (number),
        FOREIGN KEY(amendment_id) REFERENCES amendment (id) ON DELETE CASCADE
    );
CREATE TABLE annotation (
    id VARCHAR NOT NULL,
    letter_id VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact VARCHAR NOT NULL,
    prefix VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    color VARCHAR(32) NOT NULL,
    style VARCHAR(32) NOT NULL,
    note VARCHAR NOT NULL,
    created BIGINT NOT NULL,
    modified BIGINT NOT NULL,
    removed BIGINT,
    PRIMARY KEY (id),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "annotation" VALUES('01a20d85-6f8d-785f-8717-34b5ba20003c','01a20d85-6f78-7f0c-97c0-af9d6f243333',16,19,'先說水','親：
一、','渠','','green','underline','渠水怎樣分？',1772627415123456,1772627415123456,NULL);
INSERT INTO "annotation" VALUES('01a20d85-6f93-78f4-8575-3c856baf13ca','01a20d85-6f78-7f0c-97c0-af9d6f243333',26,28,'二、','水要分。
','渠','','green','underline','',1772627415123456,1772627415123456,1795523178391295);
CREATE TABLE evidence (
        letter_id VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (letter_id),
        FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
    );
CREATE TABLE letter (
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    display_title VARCHAR NOT NULL,
    title VARCHAR,
    sender VARCHAR,
    recipient VARCHAR,
    salutation VARCHAR,
    date_first DATE,
    date_text VARCHAR,
    closing VARCHAR,
    signature VARCHAR,
    doc_no VARCHAR,
    script VARCHAR(32),
    chars INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    parser_version INTEGER NOT NULL,
    added BIGINT NOT NULL,
    binned BIGINT, date_last DATE,
    PRIMARY KEY (id),
    UNIQUE (text_hash)
);
INSERT INTO "letter" VALUES('01a20d85-6f78-7f0c-97c0-af9d6f243333','信一','關於春耕的信','關於春耕的信','王大年','各位鄉親','各位鄉親：','2020-03-02','二〇二〇年三月二日','此致敬禮','王大年','鄉字第三號','zh-Hant',62,X'DD15A295F46B669581B5CBC255A774A24E10F9922637072BC906F36EB9D2D302',2,1795523178370518,NULL,'2020-03-02');
INSERT INTO "letter" VALUES('01a20d85-6f8b-72a5-91c3-7bf1e3ad6c97','信二','另一封信，說別的事。',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'zh-Hant',10,X'DD0476F43AA0655CEBE6B922CF1C9D502E24CBB59F01A0DA7B98FDDCC67610AB',2,1795523178379220,NULL,NULL);
CREATE TABLE letter_text (
    letter_id VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    body VARCHAR NOT NULL,
    PRIMARY KEY (letter_id, start),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "letter_text" VALUES('01a20d85-6f78-7f0c-97c0-af9d6f243333',0,'關於春耕的信

各位鄉親：
一、先說水。渠水要分。
二、再說種子。𠮷田的種子最好。
此致
敬禮
王大年
二〇二〇年三月二日
');
INSERT INTO "letter_text" VALUES('01a20d85-6f8b-72a5-91c3-7bf1e3ad6c97',0,'另一封信，說別的事。');
CREATE TABLE override (
    id VARCHAR NOT NULL,
    kind VARCHAR(32) NOT NULL,
    scope VARCHAR(32) NOT NULL,
    word VARCHAR NOT NULL,
    form VARCHAR NOT NULL,
    target VARCHAR(32),
    letter_id VARCHAR,
    start INTEGER,
    "end" INTEGER,
    sender VARCHAR,
    created BIGINT NOT NULL,
    removed BIGINT,
    PRIMARY KEY (id),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "override" VALUES('01a20d85-6f9c-7163-b02a-ace5048eaa2a','conversion','place','渠水','渠氺','zh-Hans','01a20d85-6f78-7f0c-97c0-af9d6f243333',20,22,NULL,1772627415123456,NULL);
INSERT INTO "override" VALUES('01a20d85-6f9c-71e4-86b3-4e526a0e2d5a','conversion','everywhere','種子','種籽','zh-Hans',NULL,NULL,NULL,NULL,1772627475123456,1795523178402252);
CREATE TABLE override_revision (
    number INTEGER NOT NULL,
    override_id VARCHAR NOT NULL,
    "before" VARCHAR,
    "after" VARCHAR,
    made BIGINT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(override_id) REFERENCES override (id) ON DELETE CASCADE
);
INSERT INTO "override_revision" VALUES(1,'01a20d85-6f9c-7163-b02a-ace5048eaa2a',NULL,'{"id":"01a20d85-6f9c-7163-b02a-ace5048eaa2a","kind":"conversion","scope":"place","word":"渠水","form":"渠氺","target":"zh-Hans","letter_id":"01a20d85-6f78-7f0c-97c0-af9d6f243333","span":{"start":20,"end":22},"sender":null,"created":"2026-03-04T12:30:15.123456+00:00"}',1795523178396725);
INSERT INTO "override_revision" VALUES(2,'01a20d85-6f9c-71e4-86b3-4e526a0e2d5a',NULL,'{"id":"01a20d85-6f9c-71e4-86b3-4e526a0e2d5a","kind":"conversion","scope":"everywhere","word":"種子","form":"種籽","target":"zh-Hans","letter_id":null,"span":null,"sender":null,"created":"2026-03-04T12:31:15.123456+00:00"}',1795523178396725);
INSERT INTO "override_revision" VALUES(3,'01a20d85-6f9c-71e4-86b3-4e526a0e2d5a','{"id":"01a20d85-6f9c-71e4-86b3-4e526a0e2d5a","kind":"conversion","scope":"everywhere","word":"種子","form":"種籽","target":"zh-Hans","letter_id":null,"span":null,"sender":null,"created":"2026-03-04T12:31:15.123456+00:00"}',NULL,1795523178402252);
CREATE TABLE reading_state (
    letter_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    variant VARCHAR(32),
    modified BIGINT NOT NULL,
    PRIMARY KEY (letter_id),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "reading_state" VALUES('01a20d85-6f78-7f0c-97c0-af9d6f243333',7,'zh-Hans',1772627415123456);
CREATE TABLE revision (
    number INTEGER NOT NULL,
    letter_id VARCHAR NOT NULL,
    annotation_id VARCHAR NOT NULL,
    "before" VARCHAR,
    "after" VARCHAR,
    made BIGINT NOT NULL,
    PRIMARY KEY (number),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "revision" VALUES(1,'01a20d85-6f78-7f0c-97c0-af9d6f243333','01a20d85-6f8d-785f-8717-34b5ba20003c',NULL,'{"id":"01a20d85-6f8d-785f-8717-34b5ba20003c","letter_id":"01a20d85-6f78-7f0c-97c0-af9d6f243333","anchor":{"start":16,"end":19,"exact":"先說水","prefix":"親：\n一、","suffix":"渠","section":""},"color":"green","style":"underline","note":"渠水怎樣分？","tags":["水利","春耕","水利"],"created":"2026-03-04T12:30:15.123456+00:00","modified":"2026-03-04T12:30:15.123456+00:00"}',1795523178382542);
INSERT INTO "revision" VALUES(2,'01a20d85-6f78-7f0c-97c0-af9d6f243333','01a20d85-6f93-78f4-8575-3c856baf13ca',NULL,'{"id":"01a20d85-6f93-78f4-8575-3c856baf13ca","letter_id":"01a20d85-6f78-7f0c-97c0-af9d6f243333","anchor":{"start":26,"end":28,"exact":"二、","prefix":"水要分。\n","suffix":"渠","section":""},"color":"green","style":"underline","note":"","tags":["水利","春耕","水利"],"created":"2026-03-04T12:30:15.123456+00:00","modified":"2026-03-04T12:30:15.123456+00:00"}',1795523178388143);
INSERT INTO "revision" VALUES(3,'01a20d85-6f78-7f0c-97c0-af9d6f243333','01a20d85-6f93-78f4-8575-3c856baf13ca','{"id":"01a20d85-6f93-78f4-8575-3c856baf13ca","letter_id":"01a20d85-6f78-7f0c-97c0-af9d6f243333","anchor":{"start":26,"end":28,"exact":"二、","prefix":"水要分。\n","suffix":"渠","section":""},"color":"green","style":"underline","note":"","tags":["水利","春耕","水利"],"created":"2026-03-04T12:30:15.123456+00:00","modified":"2026-03-04T12:30:15.123456+00:00"}',NULL,1795523178391295);
CREATE TABLE setting (
    name VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('content','01a20d85-6fa3-741f-a260-694640febee4');
CREATE TABLE source_file (
    letter_id VARCHAR NOT NULL,
    media_type VARCHAR NOT NULL,
    encoding VARCHAR NOT NULL,
    data_hash BLOB NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (letter_id),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "source_file" VALUES('01a20d85-6f78-7f0c-97c0-af9d6f243333','text/plain','utf-8',X'DD15A295F46B669581B5CBC255A774A24E10F9922637072BC906F36EB9D2D302',X'E9979CE696BCE698A5E88095E79A84E4BFA10A0AE59084E4BD8DE98489E8A6AAEFBC9A0AE4B880E38081E58588E8AAAAE6B0B4E38082E6B8A0E6B0B4E8A681E58886E380820AE4BA8CE38081E5868DE8AAAAE7A8AEE5AD90E38082F0A0AEB7E794B0E79A84E7A8AEE5AD90E69C80E5A5BDE380820AE6ADA4E887B40AE695ACE7A6AE0AE78E8BE5A4A7E5B9B40AE4BA8CE38087E4BA8CE38087E5B9B4E4B889E69C88E4BA8CE697A50A');
INSERT INTO "source_file" VALUES('01a20d85-6f8b-72a5-91c3-7bf1e3ad6c97','text/plain','utf-8',X'DD0476F43AA0655CEBE6B922CF1C9D502E24CBB59F01A0DA7B98FDDCC67610AB',X'E58FA6E4B880E5B081E4BFA1EFBC8CE8AAAAE588A5E79A84E4BA8BE38082');
CREATE TABLE structure (
    letter_id VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    body VARCHAR NOT NULL,
    PRIMARY KEY (letter_id, start),
    FOREIGN KEY(letter_id) REFERENCES letter (id) ON DELETE CASCADE
);
INSERT INTO "structure" VALUES('01a20d85-6f78-7f0c-97c0-af9d6f243333',0,'[[[14,26,1,"一、","先說水","runin",19],[26,42,1,"二、",null,"line",28]],[[0,6,"title"],[8,13,"salutation"]],[[0,2,"date-prefix"]]]');
CREATE TABLE tag (
    annotation_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (annotation_id, position),
    FOREIGN KEY(annotation_id) REFERENCES annotation (id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO "tag" VALUES('01a20d85-6f8d-785f-8717-34b5ba20003c',0,'水利');
INSERT INTO "tag" VALUES('01a20d85-6f8d-785f-8717-34b5ba20003c',1,'春耕');
INSERT INTO "tag" VALUES('01a20d85-6f8d-785f-8717-34b5ba20003c',2,'水利');
INSERT INTO "tag" VALUES('01a20d85-6f93-78f4-8575-3c856baf13ca',0,'水利');
INSERT INTO "tag" VALUES('01a20d85-6f93-78f4-8575-3c856baf13ca',1,'春耕');
INSERT INTO "tag" VALUES('01a20d85-6f93-78f4-8575-3c856baf13ca',2,'水利');
CREATE INDEX annotation_place ON annotation (letter_id, removed, start, "end");
CREATE INDEX ix_revision_letter_id ON revision (letter_id);
CREATE INDEX ix_revision_annotation_id ON revision (annotation_id);
CREATE INDEX override_concern ON override (letter_id, sender, removed, kind, word);
CREATE INDEX ix_override_revision_override_id ON override_revision (override_id);
CREATE TRIGGER letter_stays_on_update BEFORE UPDATE OF id, chars, text_hash ON letter BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END;
CREATE TRIGGER letter_text_stays_on_update BEFORE UPDATE ON letter_text BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END;
CREATE TRIGGER letter_text_stays_on_delete BEFORE DELETE ON letter_text WHEN EXISTS (SELECT 1 FROM letter WHERE id = OLD.letter_id) BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END;
CREATE TRIGGER source_file_stays_on_update BEFORE UPDATE ON source_file BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END;
CREATE TRIGGER source_file_stays_on_delete BEFORE DELETE ON source_file WHEN EXISTS (SELECT 1 FROM letter WHERE id = OLD.letter_id) BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END;
CREATE INDEX letter_by_date ON letter (binned, date_first);
CREATE INDEX ix_amendment_letter_id ON amendment (letter_id);
CREATE INDEX ix_amendment_revision_amendment_id ON amendment_revision (amendment_id);
COMMIT;
PRAGMA application_id=1130916196;
PRAGMA user_version=3;
