"""A forum stays at the meeting at which an issue of its ward was raised.

The rule stands here and not with the meeting: meetings know no issue.
"""

from django.db import migrations

CREATE = """
CREATE FUNCTION tracker_body_stays_with_its_issues() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM tracker_issue AS issue
        JOIN meetings_wardforum AS forum ON forum.ward_id = issue.ward_id
        WHERE issue.meeting_id = OLD.meeting_id AND forum.body_ptr_id = OLD.body_id
    ) AND NOT EXISTS (
        SELECT 1 FROM meetings_meetingbody
        WHERE meeting_id = OLD.meeting_id AND body_id = OLD.body_id
    ) THEN
        RAISE EXCEPTION 'Issues of this forum''s ward were raised at the meeting.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'body_stays_with_its_issues';
    END IF;
    RETURN NULL;
END $body$;

CREATE TRIGGER tracker_body_stays_with_its_issues
AFTER DELETE OR UPDATE OF meeting_id, body_id ON meetings_meetingbody
FOR EACH ROW EXECUTE FUNCTION tracker_body_stays_with_its_issues();
"""

DROP = """
DROP TRIGGER tracker_body_stays_with_its_issues ON meetings_meetingbody;
DROP FUNCTION tracker_body_stays_with_its_issues();
"""


class Migration(migrations.Migration):
    dependencies = [("tracker", "0004_redaction"), ("meetings", "0002_initial")]
    operations = [migrations.RunSQL(CREATE, DROP)]
