"""The views that hold all the public may read of an issue: released columns, nothing else."""

from django.db import migrations

CREATE = """
CREATE VIEW tracker_public_issue AS
SELECT id AS issue_id, reference, ward_id, meeting_id, category_id, service_id, raised_on,
       closed_on, status, outcome_kind, public_summary, public_outcome, released_at
FROM tracker_issue
WHERE released_at IS NOT NULL;

CREATE VIEW tracker_public_update AS
SELECT said.id AS update_id, said.issue_id, said."on", said.text
FROM tracker_update AS said
JOIN tracker_issue AS issue ON issue.id = said.issue_id
WHERE said.audience = 'public' AND issue.released_at IS NOT NULL;
"""

DROP = "DROP VIEW tracker_public_update; DROP VIEW tracker_public_issue;"


class Migration(migrations.Migration):
    dependencies = [("tracker", "0002_initial")]
    operations = [migrations.RunSQL(CREATE, DROP)]
