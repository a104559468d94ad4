using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatAssistant.Adapters.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChannelCursors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "channel_cursors",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    bot = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_cursors", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_channel_cursors_channel_bot_part",
                table: "channel_cursors",
                columns: new[] { "channel", "bot", "part" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "channel_cursors");
        }
    }
}
