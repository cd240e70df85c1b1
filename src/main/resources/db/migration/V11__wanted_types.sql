-- The types whose changes a listener is told of for as long as somebody wants them. Read by the statement that records changes,
-- so that it costs no round trip of its own: docs/decisions/0010-durable-notifications.md.
CREATE VIEW wanted_type AS
SELECT 'notifications' AS listener, type FROM subscription WHERE status <> 'off';
