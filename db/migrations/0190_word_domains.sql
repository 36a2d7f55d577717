-- The words that leads, decisions, assignments and submissions allow, as domains: PostgreSQL keeps a domain's check
-- ready in each connection, while a table's own is read from its text again by every statement that writes.
ALTER TABLE lead
  DROP CONSTRAINT lead_status_check,
  DROP CONSTRAINT lead_priority_check,
  DROP CONSTRAINT lead_mail_state_check,
  DROP CONSTRAINT lead_quality_rating_check,
  DROP CONSTRAINT lead_routing_rating_check;
ALTER TABLE decision DROP CONSTRAINT decision_kind_check;
ALTER TABLE assignment DROP CONSTRAINT assignment_via_check;
ALTER TABLE submission DROP CONSTRAINT submission_raw_encoding_check;

CREATE DOMAIN lead_status AS text
  CHECK (VALUE IN ('assigned', 'queued', 'held', 'nurture', 'disqualified', 'parked', 'qualified', 'recycled'));
CREATE DOMAIN lead_priority AS text CHECK (VALUE IN ('P1', 'P2', 'P3', 'P4'));
CREATE DOMAIN mail_state AS text CHECK (VALUE IN ('pending', 'sent', 'failed'));
CREATE DOMAIN quality_rating AS text CHECK (VALUE IN ('good', 'fair', 'bad'));
CREATE DOMAIN routing_rating AS text CHECK (VALUE IN ('right', 'wrong'));
CREATE DOMAIN decision_kind AS text CHECK (VALUE IN ('decided', 'attached', 'release', 'redecided'));
CREATE DOMAIN assignment_via AS text CHECK (VALUE IN ('decision', 'claim', 'reassign'));
CREATE DOMAIN raw_encoding AS text CHECK (VALUE IN ('utf8', 'base64'));

ALTER TABLE lead
  ALTER COLUMN status TYPE lead_status,
  ALTER COLUMN priority TYPE lead_priority,
  ALTER COLUMN mail_state TYPE mail_state,
  ALTER COLUMN quality_rating TYPE quality_rating,
  ALTER COLUMN routing_rating TYPE routing_rating;
ALTER TABLE decision ALTER COLUMN kind TYPE decision_kind;
ALTER TABLE assignment ALTER COLUMN via TYPE assignment_via;
ALTER TABLE submission ALTER COLUMN raw_encoding TYPE raw_encoding;
