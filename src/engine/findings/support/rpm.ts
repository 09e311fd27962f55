/** Subcommands of yum and dnf that list what they are about to change and then ask. */
export const RPM_CHANGES: readonly string[] = [
	"install",
	"reinstall",
	"remove",
	"autoremove",
	"update",
	"groupinstall",
	"group install",
	"module install",
	"builddep",
	"swap",
	"distro-sync",
];
