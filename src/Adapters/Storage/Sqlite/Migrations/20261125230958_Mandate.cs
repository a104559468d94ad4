using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatAssistant.Adapters.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Mandate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "staffing",
                table: "association",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "vouched_by",
                table: "association",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "staffing",
                table: "association");

            migrationBuilder.DropColumn(
                name: "vouched_by",
                table: "association");
        }
    }
}
