using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatAssistant.Adapters.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ConversationReference : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reference",
                table: "conversation",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reference",
                table: "conversation");
        }
    }
}
