using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatAssistant.Adapters.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "association",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    mission = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    publics = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<string>(type: "TEXT", nullable: false),
                    place_code = table.Column<string>(type: "TEXT", nullable: true),
                    place_words = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    accepts_online = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    paused_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lead = table.Column<Guid>(type: "TEXT", nullable: true),
                    deputy = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_association", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "block",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    against = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_block", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "channel_account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meetup_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wake_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    snoozed_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer_said = table.Column<string>(type: "TEXT", nullable: true),
                    answer_reason = table.Column<string>(type: "TEXT", nullable: true),
                    answer_absent = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_note = table.Column<string>(type: "TEXT", nullable: true),
                    answer_next = table.Column<string>(type: "TEXT", nullable: true),
                    nudged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_refused = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conversation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    bot = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    last_question = table.Column<long>(type: "INTEGER", nullable: true),
                    unreachable = table.Column<string>(type: "TEXT", nullable: true),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dialog_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dialog = table.Column<string>(type: "TEXT", nullable: false),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    asking = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dialog_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "due",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    retry_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    close_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_news",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_news", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    bot = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    event_kind = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    after_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    dead_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    association_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    uses_left = table.Column<int>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invite", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "link_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetup",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    start = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    zone_id = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    uid = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetup", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "need",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    association_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "need_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    in_return = table.Column<string>(type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "network",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    zone_id = table.Column<string>(type: "TEXT", nullable: false),
                    closures = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_network", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    association_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaces = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    next_part = table.Column<int>(type: "INTEGER", nullable: false),
                    receipts = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    retry_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true),
                    reply_handle = table.Column<string>(type: "TEXT", nullable: true),
                    reply_handle_expires_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    association_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    zone_id = table.Column<string>(type: "TEXT", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    paused_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    preferred_conversation = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    erasure_due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: false),
                    seeker = table.Column<Guid>(type: "TEXT", nullable: false),
                    seeker_person = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidate = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidate_person = table.Column<Guid>(type: "TEXT", nullable: true),
                    rung = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    seeker_answer = table.Column<string>(type: "TEXT", nullable: false),
                    candidate_answer = table.Column<string>(type: "TEXT", nullable: false),
                    seeker_reason = table.Column<string>(type: "TEXT", nullable: true),
                    candidate_reason = table.Column<string>(type: "TEXT", nullable: true),
                    seeker_postponed = table.Column<bool>(type: "INTEGER", nullable: false),
                    candidate_postponed = table.Column<bool>(type: "INTEGER", nullable: false),
                    sends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    window_from = table.Column<DateTime>(type: "TEXT", nullable: true),
                    window_length = table.Column<int>(type: "INTEGER", nullable: false),
                    window_ends_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    end = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "question",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session = table.Column<Guid>(type: "TEXT", nullable: true),
                    dialog = table.Column<string>(type: "TEXT", nullable: true),
                    slot = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    options = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relayed_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relayed_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<Guid>(type: "TEXT", nullable: true),
                    messages = table.Column<string>(type: "TEXT", nullable: false),
                    stopped_it = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "slot_poll",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organiser = table.Column<Guid>(type: "TEXT", nullable: false),
                    zone_id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    voted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slot_poll", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "todo",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    network_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_todo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    unique_key = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    retry_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failure_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wrong_link_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrong_link_code", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_member",
                columns: table => new
                {
                    exchange_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    association_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_member", x => new { x.exchange_id, x.association_id });
                    table.ForeignKey(
                        name: "fk_exchange_member_exchange_exchange_id",
                        column: x => x.exchange_id,
                        principalTable: "exchange",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rsvp",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meetup_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rsvp", x => x.id);
                    table.ForeignKey(
                        name: "fk_rsvp_meetup_meetup_id",
                        column: x => x.meetup_id,
                        principalTable: "meetup",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "poll_slot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    poll_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    start = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_poll_slot", x => x.id);
                    table.ForeignKey(
                        name: "fk_poll_slot_slot_poll_poll_id",
                        column: x => x.poll_id,
                        principalTable: "slot_poll",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slot_vote",
                columns: table => new
                {
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slot_vote", x => new { x.slot_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_slot_vote_poll_slot_slot_id",
                        column: x => x.slot_id,
                        principalTable: "poll_slot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_association_network_id",
                table: "association",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_block_network_id_by",
                table: "block",
                columns: new[] { "network_id", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_channel_account_channel_external_id",
                table: "channel_account",
                columns: new[] { "channel", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_account_person_id",
                table: "channel_account",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_about_id",
                table: "check_in",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_exchange_id",
                table: "check_in",
                column: "exchange_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_network_id_kind_status",
                table: "check_in",
                columns: new[] { "network_id", "kind", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_check_in_person_id_about_id_kind",
                table: "check_in",
                columns: new[] { "person_id", "about_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_person_id_purpose",
                table: "consent",
                columns: new[] { "person_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_channel_bot_external_id",
                table: "conversation",
                columns: new[] { "channel", "bot", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversation_person_id",
                table: "conversation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_dialog_sessions_person_id_status",
                table: "dialog_sessions",
                columns: new[] { "person_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_due_kind_subject_due_at",
                table: "due",
                columns: new[] { "kind", "subject", "due_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_due_person_id",
                table: "due",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_state_due_at",
                table: "due",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_network_id_status",
                table: "exchange",
                columns: new[] { "network_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_history_exchange_id_at",
                table: "exchange_history",
                columns: new[] { "exchange_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_exchange_member_person_id",
                table: "exchange_member",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_news_exchange_id_at",
                table: "exchange_news",
                columns: new[] { "exchange_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_files_key",
                table: "files",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_owner",
                table: "files",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_channel_bot_conversation_event_kind_external_id",
                table: "inbox",
                columns: new[] { "channel", "bot", "conversation", "event_kind", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_conversation_id_after_sequence",
                table: "inbox",
                columns: new[] { "conversation_id", "after_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_received_at",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_invite_code",
                table: "invite",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_link_code_code",
                table: "link_code",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetup_exchange_id_status",
                table: "meetup",
                columns: new[] { "exchange_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_meetup_network_id_start",
                table: "meetup",
                columns: new[] { "network_id", "start" });

            migrationBuilder.CreateIndex(
                name: "ix_need_association_id",
                table: "need",
                column: "association_id");

            migrationBuilder.CreateIndex(
                name: "ix_need_network_id_status",
                table: "need",
                columns: new[] { "network_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_need_draft_person_id",
                table: "need_draft",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_association_id_topic",
                table: "offer",
                columns: new[] { "association_id", "topic" });

            migrationBuilder.CreateIndex(
                name: "ix_offer_network_id",
                table: "offer",
                column: "network_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_conversation_id_sequence",
                table: "outbox",
                columns: new[] { "conversation_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_pending",
                table: "outbox",
                column: "id",
                filter: "state = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_person_id_created_at",
                table: "outbox",
                columns: new[] { "person_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_person_association_id",
                table: "person",
                column: "association_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_network_id_role",
                table: "person",
                columns: new[] { "network_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_poll_slot_poll_id",
                table: "poll_slot",
                column: "poll_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_candidate",
                table: "proposal",
                column: "candidate");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_need_id",
                table: "proposal",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_network_id_status",
                table: "proposal",
                columns: new[] { "network_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_seeker",
                table: "proposal",
                column: "seeker");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_history_proposal_id_at",
                table: "proposal_history",
                columns: new[] { "proposal_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_question_proposal_id_side",
                table: "proposal_question",
                columns: new[] { "proposal_id", "side" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_question_person_id_asked_at",
                table: "question",
                columns: new[] { "person_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_relayed_message_exchange_id_at",
                table: "relayed_message",
                columns: new[] { "exchange_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_relayed_message_from",
                table: "relayed_message",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "ix_report_exchange_id",
                table: "report",
                column: "exchange_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_network_id_settled_at",
                table: "report",
                columns: new[] { "network_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "ix_rsvp_meetup_id_person_id",
                table: "rsvp",
                columns: new[] { "meetup_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_slot_poll_exchange_id_status",
                table: "slot_poll",
                columns: new[] { "exchange_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_slot_vote_person_id",
                table: "slot_vote",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_todo_network_id_done_at",
                table: "todo",
                columns: new[] { "network_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_done_at",
                table: "work_item",
                column: "done_at");

            migrationBuilder.CreateIndex(
                name: "ix_work_item_unique_key",
                table: "work_item",
                column: "unique_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wrong_link_code_person_id_at",
                table: "wrong_link_code",
                columns: new[] { "person_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "association");

            migrationBuilder.DropTable(
                name: "block");

            migrationBuilder.DropTable(
                name: "channel_account");

            migrationBuilder.DropTable(
                name: "check_in");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "conversation");

            migrationBuilder.DropTable(
                name: "dialog_sessions");

            migrationBuilder.DropTable(
                name: "due");

            migrationBuilder.DropTable(
                name: "exchange_history");

            migrationBuilder.DropTable(
                name: "exchange_member");

            migrationBuilder.DropTable(
                name: "exchange_news");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "invite");

            migrationBuilder.DropTable(
                name: "link_code");

            migrationBuilder.DropTable(
                name: "need");

            migrationBuilder.DropTable(
                name: "need_draft");

            migrationBuilder.DropTable(
                name: "network");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "proposal_history");

            migrationBuilder.DropTable(
                name: "proposal_question");

            migrationBuilder.DropTable(
                name: "question");

            migrationBuilder.DropTable(
                name: "relayed_message");

            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropTable(
                name: "rsvp");

            migrationBuilder.DropTable(
                name: "slot_vote");

            migrationBuilder.DropTable(
                name: "todo");

            migrationBuilder.DropTable(
                name: "work_item");

            migrationBuilder.DropTable(
                name: "wrong_link_code");

            migrationBuilder.DropTable(
                name: "exchange");

            migrationBuilder.DropTable(
                name: "meetup");

            migrationBuilder.DropTable(
                name: "poll_slot");

            migrationBuilder.DropTable(
                name: "slot_poll");
        }
    }
}
