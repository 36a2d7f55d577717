--
-- The schema as the migrations leave it. Written by scripts/schema.mjs; do not edit.
--

CREATE SCHEMA directory;

CREATE DOMAIN public.assignment_via AS text
    CONSTRAINT assignment_via_check CHECK ((VALUE = ANY (ARRAY['decision'::text, 'claim'::text, 'reassign'::text])));

CREATE DOMAIN public.decision_kind AS text
    CONSTRAINT decision_kind_check CHECK ((VALUE = ANY (ARRAY['decided'::text, 'attached'::text, 'release'::text, 'redecided'::text])));

CREATE DOMAIN public.exception_state AS text
    CONSTRAINT exception_state_check CHECK ((VALUE = ANY (ARRAY['open'::text, 'resolved'::text, 'ignored'::text])));

CREATE DOMAIN public.exception_type AS text
    CONSTRAINT exception_type_check CHECK ((VALUE = ANY (ARRAY['unmatched'::text, 'missing_field'::text, 'unknown_value'::text, 'no_eligible_rep'::text, 'held_too_long'::text, 'at_capacity'::text, 'unclaimed'::text, 'rule_error'::text, 'conflict'::text, 'override'::text, 'delivery_failed'::text, 'strategic_account'::text, 'technical_review'::text, 'partner_confirmation'::text, 'spam_doubt'::text, 'parked_submission'::text, 'replay_mismatch'::text])));

CREATE DOMAIN public.lead_priority AS text
    CONSTRAINT lead_priority_check CHECK ((VALUE = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text])));

CREATE DOMAIN public.lead_status AS text
    CONSTRAINT lead_status_check CHECK ((VALUE = ANY (ARRAY['assigned'::text, 'queued'::text, 'held'::text, 'nurture'::text, 'disqualified'::text, 'parked'::text, 'qualified'::text, 'recycled'::text])));

CREATE DOMAIN public.mail_state AS text
    CONSTRAINT mail_state_check CHECK ((VALUE = ANY (ARRAY['pending'::text, 'sent'::text, 'failed'::text])));

CREATE DOMAIN public.member_tier AS integer
    CONSTRAINT member_tier_check CHECK (((VALUE >= 1) AND (VALUE <= 9)));

CREATE DOMAIN public.member_tilt AS integer
    CONSTRAINT member_tilt_check CHECK (((VALUE >= 1) AND (VALUE <= 1000)));

CREATE DOMAIN public.member_weight AS integer
    CONSTRAINT member_weight_check CHECK (((VALUE >= 1) AND (VALUE <= 1000000)));

CREATE DOMAIN public.quality_rating AS text
    CONSTRAINT quality_rating_check CHECK ((VALUE = ANY (ARRAY['good'::text, 'fair'::text, 'bad'::text])));

CREATE DOMAIN public.raw_encoding AS text
    CONSTRAINT raw_encoding_check CHECK ((VALUE = ANY (ARRAY['utf8'::text, 'base64'::text])));

CREATE DOMAIN public.routing_rating AS text
    CONSTRAINT routing_rating_check CHECK ((VALUE = ANY (ARRAY['right'::text, 'wrong'::text])));

CREATE DOMAIN public.task_end_reason AS text
    CONSTRAINT task_end_reason_check CHECK ((VALUE = ANY (ARRAY['done'::text, 'owner_back'::text, 'moved'::text])));

CREATE DOMAIN public.task_kind AS text
    CONSTRAINT task_kind_check CHECK ((VALUE = 'cover'::text));

CREATE TABLE directory.lookup (
    hash text NOT NULL,
    kind text NOT NULL,
    workspace_id uuid,
    person_id uuid,
    ref_id uuid,
    expires_at timestamp with time zone,
    used_at timestamp with time zone,
    CONSTRAINT lookup_kind_check CHECK ((kind = ANY (ARRAY['api_key'::text, 'form'::text, 'invitation'::text, 'verify_email'::text, 'reset_password'::text])))
);

CREATE TABLE directory.membership (
    person_id uuid NOT NULL,
    workspace_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'manager'::text, 'rep'::text])))
);

CREATE TABLE directory.person (
    id uuid NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    name text NOT NULL,
    password_hash text,
    email_verified_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE directory.session (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    user_agent text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);

CREATE TABLE directory.sign_in_attempt (
    key text NOT NULL,
    window_start timestamp with time zone NOT NULL,
    attempts integer NOT NULL
);

CREATE TABLE directory.workspace_head (
    workspace_id uuid NOT NULL,
    slug text NOT NULL,
    seq bigint DEFAULT 0 NOT NULL,
    next_due_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
    ruleset_version integer DEFAULT 0 NOT NULL,
    roster_hash text DEFAULT ''::text NOT NULL,
    has_held boolean DEFAULT false NOT NULL,
    renewed_at timestamp with time zone,
    is_quiet boolean DEFAULT false NOT NULL,
    edit_seq bigint DEFAULT 0 NOT NULL,
    replayed_at timestamp with time zone,
    batch_id uuid
);

CREATE TABLE public.account (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    external_id text,
    name text NOT NULL,
    class text DEFAULT 'prospect'::text NOT NULL,
    owner_rep_id uuid,
    country text,
    industry text,
    employees integer,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    parent_account_id uuid,
    state text,
    city text,
    postal_code text,
    company_key text,
    CONSTRAINT account_class_check CHECK ((class = ANY (ARRAY['customer'::text, 'prospect'::text, 'former_customer'::text, 'partner'::text, 'competitor'::text])))
);

CREATE TABLE public.account_domain (
    workspace_id uuid NOT NULL,
    domain text NOT NULL,
    account_id uuid NOT NULL,
    is_alias boolean NOT NULL
);

CREATE TABLE public.account_team (
    workspace_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    rep_id uuid NOT NULL,
    CONSTRAINT account_team_role_check CHECK ((role = ANY (ARRAY['ae'::text, 'sdr'::text, 'csm'::text, 'partner_manager'::text, 'distributor'::text])))
);

CREATE TABLE public.action (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    rep_id uuid,
    person_id uuid,
    kind text NOT NULL,
    outcome text DEFAULT ''::text NOT NULL,
    next_step text DEFAULT ''::text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT action_kind_check CHECK ((kind = ANY (ARRAY['accept'::text, 'reject'::text, 'call'::text, 'email'::text, 'meeting'::text, 'note'::text, 'qualify'::text, 'disqualify'::text, 'recycle'::text, 'rate'::text])))
);

CREATE TABLE public.api_key (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    name text NOT NULL,
    hint text NOT NULL,
    scopes text[] NOT NULL,
    rate_per_second integer DEFAULT 50 NOT NULL,
    burst integer DEFAULT 200 NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT api_key_burst_check CHECK ((burst >= 0)),
    CONSTRAINT api_key_rate_per_second_check CHECK ((rate_per_second >= 0))
);

CREATE TABLE public.assignment (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    pool_id uuid,
    decision_id uuid,
    seq bigint NOT NULL,
    via public.assignment_via NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    by_person_id uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason text
);

CREATE TABLE public.audit_event (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text,
    detail jsonb NOT NULL
);

CREATE TABLE public.credit_request (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    pool_id uuid NOT NULL,
    lead_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    reason text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    CONSTRAINT credit_request_reason_check CHECK ((reason = ANY (ARRAY['bad_lead'::text, 'spam'::text, 'duplicate'::text, 'no_show'::text]))),
    CONSTRAINT credit_request_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'declined'::text])))
);

CREATE TABLE public.decision (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind public.decision_kind NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    owner_rep_id uuid,
    pool_id uuid,
    queue_id uuid,
    held_for_rep_id uuid,
    priority text NOT NULL,
    disposition text NOT NULL,
    rule_id uuid,
    ruleset_version integer NOT NULL,
    engine_version integer NOT NULL,
    seed bigint NOT NULL,
    is_test boolean NOT NULL,
    due_at timestamp with time zone,
    roster_hash text NOT NULL,
    snapshot_hash text NOT NULL,
    uses_turn boolean NOT NULL,
    body json NOT NULL
);

CREATE TABLE public.exception (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    type public.exception_type NOT NULL,
    state public.exception_state NOT NULL,
    lead_id uuid,
    decision_id uuid,
    rule_id uuid,
    pool_id uuid,
    owner_rep_id uuid,
    field text,
    detail jsonb NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    resolution text
);

CREATE TABLE public.form (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    public_key text NOT NULL,
    name text NOT NULL,
    definition jsonb NOT NULL,
    origins text[] NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.holiday (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    on_date text NOT NULL,
    name text NOT NULL,
    from_time text DEFAULT '00:00'::text NOT NULL,
    to_time text DEFAULT '24:00'::text NOT NULL,
    CONSTRAINT holiday_on_date_check CHECK ((on_date ~ '^\d{4}-\d{2}-\d{2}$'::text))
);

CREATE TABLE public.invitation (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    invited_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'manager'::text, 'rep'::text])))
);

CREATE TABLE public.lead (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    status public.lead_status NOT NULL,
    priority public.lead_priority NOT NULL,
    disposition text NOT NULL,
    reason text NOT NULL,
    owner_rep_id uuid,
    pool_id uuid,
    queue_id uuid,
    rule_id uuid,
    ruleset_version integer NOT NULL,
    decision_id uuid NOT NULL,
    account_id uuid,
    source_id uuid NOT NULL,
    source text,
    campaign text,
    first_source text,
    first_campaign text,
    type text,
    email text,
    email_key text,
    phone text,
    first_name text,
    last_name text,
    company text,
    company_domain text,
    job_title text,
    country text,
    state text,
    city text,
    employees integer,
    product_interest text[] NOT NULL,
    language text,
    time_zone text,
    message text,
    tags text[] NOT NULL,
    is_test boolean NOT NULL,
    submission_count integer NOT NULL,
    move_count integer DEFAULT 0 NOT NULL,
    received_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    assigned_at timestamp with time zone,
    due_at timestamp with time zone,
    held_at timestamp with time zone,
    accepted_at timestamp with time zone,
    first_action_at timestamp with time zone,
    qualified_at timestamp with time zone,
    closed_at timestamp with time zone,
    mail_state public.mail_state,
    quality_rating public.quality_rating,
    routing_rating public.routing_rating,
    rated_at timestamp with time zone,
    wait_until timestamp with time zone,
    sla_policy_id uuid,
    offered_at timestamp with time zone
)
WITH (fillfactor='85');

CREATE TABLE public.lead_snapshot (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    body json NOT NULL
);

CREATE TABLE public.ledger_entry (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    seq bigint NOT NULL,
    pool_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    kind text NOT NULL,
    assigned_change integer NOT NULL,
    lead_id uuid,
    note text DEFAULT ''::text NOT NULL,
    at timestamp with time zone NOT NULL,
    points_change integer DEFAULT 0 NOT NULL,
    balance_change_nano bigint DEFAULT 0 NOT NULL,
    CONSTRAINT ledger_entry_adjust_check CHECK ((((kind = 'adjust'::text) = (balance_change_nano <> 0)) AND ((kind <> 'adjust'::text) OR (assigned_change = 0)))),
    CONSTRAINT ledger_entry_kind_check CHECK ((kind = ANY (ARRAY['credit'::text, 'debit'::text, 'adjust'::text])))
);

CREATE TABLE public.mail_delivery (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    seq bigint NOT NULL,
    lead_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone NOT NULL,
    last_error text,
    sent_at timestamp with time zone,
    CONSTRAINT mail_delivery_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sent'::text, 'failed'::text])))
);

CREATE TABLE public.note (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    person_id uuid NOT NULL,
    body text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.opportunity (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    external_id text,
    account_id uuid NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'open'::text NOT NULL,
    stage text,
    amount numeric(15,2),
    currency text,
    closes_on text,
    owner_rep_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT opportunity_amount_check CHECK ((amount >= (0)::numeric)),
    CONSTRAINT opportunity_closes_on_check CHECK ((closes_on ~ '^\d{4}-\d{2}-\d{2}$'::text)),
    CONSTRAINT opportunity_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT opportunity_status_check CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);

CREATE TABLE public.outbox (
    workspace_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    topics jsonb NOT NULL,
    assigned jsonb NOT NULL
);

CREATE TABLE public.outbox_cursor (
    workspace_id uuid NOT NULL,
    consumer text NOT NULL,
    seq bigint NOT NULL
);

CREATE TABLE public.parked_submission (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    form_id uuid NOT NULL,
    exception_id uuid NOT NULL,
    reasons text[] NOT NULL,
    raw text NOT NULL,
    raw_encoding text NOT NULL,
    content_type text NOT NULL,
    idempotency_key text,
    received_at timestamp with time zone NOT NULL,
    lead_id uuid,
    CONSTRAINT parked_submission_raw_encoding_check CHECK ((raw_encoding = ANY (ARRAY['utf8'::text, 'base64'::text]))),
    CONSTRAINT parked_submission_reasons_check CHECK ((cardinality(reasons) > 0))
);

CREATE TABLE public.pool (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    nobody_eligible text DEFAULT 'hold'::text NOT NULL,
    manager_rep_id uuid,
    is_archived boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    ledger_pool_id uuid,
    ledgers_used uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    passes_over_slow boolean DEFAULT false NOT NULL,
    membership jsonb,
    CONSTRAINT pool_nobody_eligible_check CHECK ((nobody_eligible = ANY (ARRAY['hold'::text, 'overflow'::text, 'manager'::text, 'assignWithCover'::text, 'assignAnyway'::text])))
);

CREATE TABLE public.pool_member (
    workspace_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    weight public.member_weight DEFAULT 100 NOT NULL,
    is_member boolean DEFAULT true NOT NULL,
    balance_nano bigint DEFAULT 0 NOT NULL,
    assigned integer DEFAULT 0 NOT NULL,
    last_seq bigint DEFAULT 0 NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    tier public.member_tier DEFAULT 1 NOT NULL,
    condition jsonb,
    tilt public.member_tilt,
    owed_nano bigint DEFAULT 0 NOT NULL,
    paid_day bigint DEFAULT 0 NOT NULL,
    value_nano bigint DEFAULT 0 NOT NULL,
    value_assigned integer DEFAULT 0 NOT NULL,
    caps jsonb DEFAULT '[]'::jsonb NOT NULL,
    by_condition boolean DEFAULT false NOT NULL
)
WITH (fillfactor='50');

CREATE TABLE public.queue (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    is_archived boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.rep (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid,
    name text NOT NULL,
    email text NOT NULL,
    time_zone text NOT NULL,
    schedule jsonb NOT NULL,
    schedule_confirmed boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    is_paused boolean DEFAULT false NOT NULL,
    open_limit integer,
    created_at timestamp with time zone NOT NULL,
    skills text[] DEFAULT '{}'::text[] NOT NULL,
    caps jsonb DEFAULT '[]'::jsonb NOT NULL,
    paused_until timestamp with time zone,
    holiday_region text,
    cover_rep_id uuid,
    is_slow boolean DEFAULT false NOT NULL,
    CONSTRAINT rep_open_limit_check CHECK ((open_limit > 0))
);

CREATE TABLE public.rep_load (
    workspace_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    open_count integer DEFAULT 0 NOT NULL,
    day_start bigint DEFAULT 0 NOT NULL,
    day_count integer DEFAULT 0 NOT NULL,
    open_opportunity_count integer DEFAULT 0 NOT NULL,
    taken jsonb,
    extra_units integer DEFAULT 0 NOT NULL
)
WITH (fillfactor='50');

CREATE TABLE public.roster_snapshot (
    workspace_id uuid NOT NULL,
    hash text NOT NULL,
    body json NOT NULL,
    created_at timestamp with time zone NOT NULL
);

CREATE TABLE public.ruleset (
    workspace_id uuid NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    note text NOT NULL,
    published_by uuid,
    published_at timestamp with time zone NOT NULL,
    restored_from integer
);

CREATE TABLE public.ruleset_draft (
    workspace_id uuid NOT NULL,
    revision integer NOT NULL,
    base_version integer NOT NULL,
    body jsonb NOT NULL,
    updated_by uuid,
    updated_at timestamp with time zone NOT NULL,
    restored_from integer
);

CREATE TABLE public.source (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT source_kind_check CHECK ((kind = ANY (ARRAY['api'::text, 'form'::text, 'import'::text, 'manual'::text])))
);

CREATE TABLE public.submission (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    source_id uuid NOT NULL,
    external_id text,
    content_hash text NOT NULL,
    idempotency_key text,
    request_hash text,
    raw text NOT NULL,
    raw_encoding public.raw_encoding DEFAULT 'utf8'::text NOT NULL,
    received_at timestamp with time zone NOT NULL
);

CREATE TABLE public.task (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    kind public.task_kind NOT NULL,
    lead_id uuid NOT NULL,
    rep_id uuid NOT NULL,
    owner_rep_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    is_manager boolean DEFAULT false NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason public.task_end_reason
);

CREATE TABLE public.time_off (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    rep_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT time_off_check CHECK ((ends_at > starts_at))
);

CREATE TABLE public.weekly_time_off (
    workspace_id uuid NOT NULL,
    id uuid NOT NULL,
    rep_id uuid NOT NULL,
    weekday text NOT NULL,
    from_time text NOT NULL,
    to_time text NOT NULL,
    starts_on text NOT NULL,
    ends_on text,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT weekly_time_off_ends_on_check CHECK ((ends_on ~ '^\d{4}-\d{2}-\d{2}$'::text)),
    CONSTRAINT weekly_time_off_starts_on_check CHECK ((starts_on ~ '^\d{4}-\d{2}-\d{2}$'::text)),
    CONSTRAINT weekly_time_off_weekday_check CHECK ((weekday = ANY (ARRAY['mon'::text, 'tue'::text, 'wed'::text, 'thu'::text, 'fri'::text, 'sat'::text, 'sun'::text])))
);

CREATE TABLE public.workspace (
    workspace_id uuid NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    is_sample boolean DEFAULT false NOT NULL,
    settings jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY directory.lookup
    ADD CONSTRAINT lookup_pkey PRIMARY KEY (hash);

ALTER TABLE ONLY directory.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (workspace_id, person_id);

ALTER TABLE ONLY directory.person
    ADD CONSTRAINT person_email_key_key UNIQUE (email_key);

ALTER TABLE ONLY directory.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

ALTER TABLE ONLY directory.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key, window_start);

ALTER TABLE ONLY directory.workspace_head
    ADD CONSTRAINT workspace_head_pkey PRIMARY KEY (workspace_id);

ALTER TABLE ONLY directory.workspace_head
    ADD CONSTRAINT workspace_head_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.account_domain
    ADD CONSTRAINT account_domain_pkey PRIMARY KEY (workspace_id, domain);

ALTER TABLE ONLY public.account_team
    ADD CONSTRAINT account_team_pkey PRIMARY KEY (workspace_id, account_id, role);

ALTER TABLE ONLY public.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.assignment
    ADD CONSTRAINT assignment_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT audit_event_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.credit_request
    ADD CONSTRAINT credit_request_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.exception
    ADD CONSTRAINT exception_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.form
    ADD CONSTRAINT form_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.holiday
    ADD CONSTRAINT holiday_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.lead
    ADD CONSTRAINT lead_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.lead_snapshot
    ADD CONSTRAINT lead_snapshot_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.mail_delivery
    ADD CONSTRAINT mail_delivery_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.opportunity
    ADD CONSTRAINT opportunity_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (workspace_id, seq);

ALTER TABLE ONLY public.outbox_cursor
    ADD CONSTRAINT outbox_cursor_pkey PRIMARY KEY (workspace_id, consumer);

ALTER TABLE ONLY public.parked_submission
    ADD CONSTRAINT parked_submission_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.pool
    ADD CONSTRAINT pool_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.pool_member
    ADD CONSTRAINT pool_member_pkey PRIMARY KEY (workspace_id, pool_id, rep_id);

ALTER TABLE ONLY public.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.rep
    ADD CONSTRAINT rep_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.rep_load
    ADD CONSTRAINT rep_load_pkey PRIMARY KEY (workspace_id, rep_id);

ALTER TABLE ONLY public.roster_snapshot
    ADD CONSTRAINT roster_snapshot_pkey PRIMARY KEY (workspace_id, hash);

ALTER TABLE ONLY public.ruleset
    ADD CONSTRAINT ruleset_pkey PRIMARY KEY (workspace_id, version);

ALTER TABLE ONLY public.ruleset_draft
    ADD CONSTRAINT ruleset_draft_pkey PRIMARY KEY (workspace_id);

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.submission
    ADD CONSTRAINT submission_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.time_off
    ADD CONSTRAINT time_off_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.weekly_time_off
    ADD CONSTRAINT weekly_time_off_pkey PRIMARY KEY (workspace_id, id);

ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT workspace_pkey PRIMARY KEY (workspace_id);

CREATE INDEX lookup_person_idx ON directory.lookup USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX lookup_workspace_idx ON directory.lookup USING btree (workspace_id, ref_id);

CREATE INDEX membership_person_idx ON directory.membership USING btree (person_id);

CREATE INDEX session_person_idx ON directory.session USING btree (person_id);

CREATE INDEX workspace_head_due_idx ON directory.workspace_head USING btree (next_due_at) WHERE (next_due_at IS NOT NULL);

CREATE UNIQUE INDEX account_external_key ON public.account USING btree (workspace_id, external_id);

CREATE INDEX account_owner_idx ON public.account USING btree (workspace_id, owner_rep_id);

CREATE INDEX account_parent_idx ON public.account USING btree (workspace_id, parent_account_id) WHERE (parent_account_id IS NOT NULL);

CREATE INDEX account_domain_account_idx ON public.account_domain USING btree (workspace_id, account_id);

CREATE INDEX account_team_rep_idx ON public.account_team USING btree (workspace_id, rep_id);

CREATE INDEX action_lead_idx ON public.action USING btree (workspace_id, lead_id);

CREATE UNIQUE INDEX assignment_active_key ON public.assignment USING btree (workspace_id, lead_id) WHERE (ended_at IS NULL);

CREATE INDEX assignment_lead_idx ON public.assignment USING btree (workspace_id, lead_id) WHERE (ended_at IS NOT NULL);

CREATE UNIQUE INDEX credit_request_standing_idx ON public.credit_request USING btree (workspace_id, lead_id, rep_id, pool_id) WHERE (state <> 'declined'::text);

CREATE INDEX credit_request_state_idx ON public.credit_request USING btree (workspace_id, state, requested_at);

CREATE INDEX decision_lead_idx ON public.decision USING btree (workspace_id, lead_id);

CREATE INDEX decision_release_idx ON public.decision USING btree (workspace_id, at) WHERE ((kind)::text = 'release'::text);

CREATE INDEX decision_turn_idx ON public.decision USING btree (workspace_id, pool_id, seq) WHERE uses_turn;

CREATE INDEX exception_lead_idx ON public.exception USING btree (workspace_id, lead_id);

CREATE INDEX exception_open_idx ON public.exception USING btree (workspace_id, raised_at) WHERE ((state)::text = 'open'::text);

CREATE INDEX holiday_date_idx ON public.holiday USING btree (workspace_id, on_date);

CREATE INDEX lead_company_idx ON public.lead USING btree (workspace_id, company_domain, assigned_at DESC, id DESC) WHERE (company_domain IS NOT NULL);

CREATE INDEX lead_email_idx ON public.lead USING btree (workspace_id, email_key) WHERE (email_key IS NOT NULL);

CREATE INDEX lead_held_idx ON public.lead USING btree (workspace_id, pool_id, priority, received_at) WHERE ((status)::text = 'held'::text);

CREATE INDEX lead_offered_idx ON public.lead USING btree (workspace_id, offered_at) WHERE (offered_at IS NOT NULL);

CREATE INDEX lead_owner_idx ON public.lead USING btree (workspace_id, owner_rep_id, due_at) WHERE ((status)::text = 'assigned'::text);

CREATE INDEX lead_wait_until ON public.lead USING btree (workspace_id, wait_until) WHERE (wait_until IS NOT NULL);

CREATE INDEX lead_waiting_idx ON public.lead USING btree (workspace_id, status, priority, received_at) WHERE ((status)::text = ANY (ARRAY['held'::text, 'queued'::text, 'parked'::text]));

CREATE INDEX ledger_entry_pool_idx ON public.ledger_entry USING btree (workspace_id, pool_id, seq);

CREATE INDEX mail_delivery_due_idx ON public.mail_delivery USING btree (workspace_id, due_at) WHERE (state = 'pending'::text);

CREATE UNIQUE INDEX mail_delivery_once_key ON public.mail_delivery USING btree (workspace_id, seq, lead_id, rep_id);

CREATE INDEX note_lead_idx ON public.note USING btree (workspace_id, lead_id);

CREATE INDEX opportunity_account_idx ON public.opportunity USING btree (workspace_id, account_id, id);

CREATE UNIQUE INDEX opportunity_external_key ON public.opportunity USING btree (workspace_id, external_id);

CREATE INDEX opportunity_owner_idx ON public.opportunity USING btree (workspace_id, owner_rep_id) WHERE (status = 'open'::text);

CREATE INDEX parked_submission_exception_idx ON public.parked_submission USING btree (workspace_id, exception_id);

CREATE UNIQUE INDEX parked_submission_key ON public.parked_submission USING btree (workspace_id, form_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE INDEX pool_ledger_pool_idx ON public.pool USING btree (workspace_id, ledger_pool_id);

CREATE UNIQUE INDEX rep_person_key ON public.rep USING btree (workspace_id, person_id);

CREATE UNIQUE INDEX submission_external_key ON public.submission USING btree (workspace_id, source_id, external_id, content_hash) WHERE (external_id IS NOT NULL);

CREATE UNIQUE INDEX submission_idempotency_key ON public.submission USING btree (workspace_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);

CREATE INDEX submission_lead_idx ON public.submission USING btree (workspace_id, lead_id);

CREATE INDEX task_lead_idx ON public.task USING btree (workspace_id, lead_id);

CREATE INDEX task_open_idx ON public.task USING btree (workspace_id, rep_id) WHERE (ended_at IS NULL);

CREATE INDEX time_off_rep_idx ON public.time_off USING btree (workspace_id, rep_id, ends_at);

CREATE INDEX weekly_time_off_rep_idx ON public.weekly_time_off USING btree (workspace_id, rep_id);

ALTER TABLE ONLY directory.lookup
    ADD CONSTRAINT lookup_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY directory.lookup
    ADD CONSTRAINT lookup_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES directory.workspace_head(workspace_id) ON DELETE CASCADE;

ALTER TABLE ONLY directory.membership
    ADD CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY directory.membership
    ADD CONSTRAINT membership_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES directory.workspace_head(workspace_id) ON DELETE CASCADE;

ALTER TABLE ONLY directory.session
    ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES directory.person(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_workspace_id_owner_rep_id_fkey FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_workspace_id_parent_account_id_fkey FOREIGN KEY (workspace_id, parent_account_id) REFERENCES public.account(workspace_id, id);

ALTER TABLE ONLY public.account_domain
    ADD CONSTRAINT account_domain_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES public.account(workspace_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.account_team
    ADD CONSTRAINT account_team_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES public.account(workspace_id, id);

ALTER TABLE ONLY public.account_team
    ADD CONSTRAINT account_team_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.action
    ADD CONSTRAINT action_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES public.lead(workspace_id, id);

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_workspace_id_source_id_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES public.source(workspace_id, id);

ALTER TABLE ONLY public.credit_request
    ADD CONSTRAINT credit_request_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES public.lead(workspace_id, id);

ALTER TABLE ONLY public.credit_request
    ADD CONSTRAINT credit_request_workspace_id_pool_id_fkey FOREIGN KEY (workspace_id, pool_id) REFERENCES public.pool(workspace_id, id);

ALTER TABLE ONLY public.credit_request
    ADD CONSTRAINT credit_request_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.form
    ADD CONSTRAINT form_workspace_id_source_id_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES public.source(workspace_id, id);

ALTER TABLE ONLY public.note
    ADD CONSTRAINT note_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES public.lead(workspace_id, id);

ALTER TABLE ONLY public.opportunity
    ADD CONSTRAINT opportunity_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES public.account(workspace_id, id);

ALTER TABLE ONLY public.opportunity
    ADD CONSTRAINT opportunity_workspace_id_owner_rep_id_fkey FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.parked_submission
    ADD CONSTRAINT parked_submission_workspace_id_exception_id_fkey FOREIGN KEY (workspace_id, exception_id) REFERENCES public.exception(workspace_id, id);

ALTER TABLE ONLY public.parked_submission
    ADD CONSTRAINT parked_submission_workspace_id_form_id_fkey FOREIGN KEY (workspace_id, form_id) REFERENCES public.form(workspace_id, id);

ALTER TABLE ONLY public.parked_submission
    ADD CONSTRAINT parked_submission_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES public.lead(workspace_id, id);

ALTER TABLE ONLY public.pool
    ADD CONSTRAINT pool_ledger_pool_fkey FOREIGN KEY (workspace_id, ledger_pool_id) REFERENCES public.pool(workspace_id, id);

ALTER TABLE ONLY public.pool
    ADD CONSTRAINT pool_workspace_id_manager_rep_id_fkey FOREIGN KEY (workspace_id, manager_rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.pool_member
    ADD CONSTRAINT pool_member_workspace_id_pool_id_fkey FOREIGN KEY (workspace_id, pool_id) REFERENCES public.pool(workspace_id, id);

ALTER TABLE ONLY public.pool_member
    ADD CONSTRAINT pool_member_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.rep
    ADD CONSTRAINT rep_workspace_id_cover_rep_id_fkey FOREIGN KEY (workspace_id, cover_rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.rep_load
    ADD CONSTRAINT rep_load_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES public.lead(workspace_id, id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_workspace_id_owner_rep_id_fkey FOREIGN KEY (workspace_id, owner_rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.time_off
    ADD CONSTRAINT time_off_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.weekly_time_off
    ADD CONSTRAINT weekly_time_off_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES public.rep(workspace_id, id);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;
ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.account USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.account_domain FORCE ROW LEVEL SECURITY;
ALTER TABLE public.account_domain ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.account_domain USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.account_team FORCE ROW LEVEL SECURITY;
ALTER TABLE public.account_team ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.account_team USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.action FORCE ROW LEVEL SECURITY;
ALTER TABLE public.action ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.action USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.api_key FORCE ROW LEVEL SECURITY;
ALTER TABLE public.api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.api_key USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.assignment FORCE ROW LEVEL SECURITY;
ALTER TABLE public.assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.assignment USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.audit_event FORCE ROW LEVEL SECURITY;
ALTER TABLE public.audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.audit_event USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.credit_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.credit_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.credit_request USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.decision FORCE ROW LEVEL SECURITY;
ALTER TABLE public.decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.decision USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.exception FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exception ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.exception USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.form FORCE ROW LEVEL SECURITY;
ALTER TABLE public.form ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.form USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.holiday FORCE ROW LEVEL SECURITY;
ALTER TABLE public.holiday ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.holiday USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.invitation USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.lead FORCE ROW LEVEL SECURITY;
ALTER TABLE public.lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.lead USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.lead_snapshot FORCE ROW LEVEL SECURITY;
ALTER TABLE public.lead_snapshot ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.lead_snapshot USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.ledger_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.ledger_entry USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.mail_delivery FORCE ROW LEVEL SECURITY;
ALTER TABLE public.mail_delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.mail_delivery USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.note FORCE ROW LEVEL SECURITY;
ALTER TABLE public.note ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.note USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.opportunity FORCE ROW LEVEL SECURITY;
ALTER TABLE public.opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.opportunity USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE public.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.outbox USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.outbox_cursor FORCE ROW LEVEL SECURITY;
ALTER TABLE public.outbox_cursor ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.outbox_cursor USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.parked_submission FORCE ROW LEVEL SECURITY;
ALTER TABLE public.parked_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.parked_submission USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.pool FORCE ROW LEVEL SECURITY;
ALTER TABLE public.pool ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.pool USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.pool_member FORCE ROW LEVEL SECURITY;
ALTER TABLE public.pool_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.pool_member USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.queue FORCE ROW LEVEL SECURITY;
ALTER TABLE public.queue ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.queue USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.rep FORCE ROW LEVEL SECURITY;
ALTER TABLE public.rep ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.rep USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.rep_load FORCE ROW LEVEL SECURITY;
ALTER TABLE public.rep_load ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.rep_load USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.roster_snapshot FORCE ROW LEVEL SECURITY;
ALTER TABLE public.roster_snapshot ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.roster_snapshot USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.ruleset FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ruleset ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.ruleset USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.ruleset_draft FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ruleset_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.ruleset_draft USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.source FORCE ROW LEVEL SECURITY;
ALTER TABLE public.source ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.source USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.submission FORCE ROW LEVEL SECURITY;
ALTER TABLE public.submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.submission USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.task FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.task USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.time_off FORCE ROW LEVEL SECURITY;
ALTER TABLE public.time_off ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.time_off USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.weekly_time_off FORCE ROW LEVEL SECURITY;
ALTER TABLE public.weekly_time_off ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.weekly_time_off USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

ALTER TABLE ONLY public.workspace FORCE ROW LEVEL SECURITY;
ALTER TABLE public.workspace ENABLE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON public.workspace USING ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid)) WITH CHECK ((workspace_id = (NULLIF(current_setting('fairlead.workspace_id'::text, true), ''::text))::uuid));

GRANT USAGE ON SCHEMA directory TO fairlead_app;

GRANT USAGE ON SCHEMA public TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.lookup TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.membership TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.person TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.session TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.sign_in_attempt TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE directory.workspace_head TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.account TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.account_domain TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.account_team TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.action TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.api_key TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.assignment TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.audit_event TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.credit_request TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.decision TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.exception TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.form TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.holiday TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.invitation TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.lead TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.lead_snapshot TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.ledger_entry TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.mail_delivery TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.note TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.opportunity TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.outbox TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.outbox_cursor TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.parked_submission TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.pool TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.pool_member TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.queue TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.rep TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.rep_load TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.roster_snapshot TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.ruleset TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.ruleset_draft TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.source TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.submission TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.task TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.time_off TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.weekly_time_off TO fairlead_app;

GRANT DELETE, INSERT, SELECT, UPDATE ON TABLE public.workspace TO fairlead_app;
