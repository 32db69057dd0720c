"""What an acknowledgement said is blanked by the same door as an update: history included."""

from django.db import migrations

CREATE = """
CREATE FUNCTION tracker_redact_acknowledgement(redacted bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
BEGIN
    PERFORM set_config('tracker.redacting', 'yes', true);
    UPDATE tracker_acknowledgement SET what_next = '[removed]' WHERE id = redacted;
    PERFORM tracker_open_history('tracker_acknowledgementevent');
    UPDATE tracker_acknowledgementevent SET what_next = '[removed]' WHERE pgh_obj_id = redacted;
    PERFORM set_config('pgtrigger.ignore', '{}', true);
    PERFORM set_config('tracker.redacting', '', true);
END $body$;
"""

DROP = "DROP FUNCTION tracker_redact_acknowledgement(bigint);"


class Migration(migrations.Migration):
    dependencies = [("tracker", "0010_clocks")]
    operations = [migrations.RunSQL(CREATE, DROP)]
