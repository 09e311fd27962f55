import type { Change, PackageFact } from "../../model/state.ts";
import { lineRef } from "../explain/context.ts";
import { baseFacts, type Stage } from "../simulate/stage.ts";
import { buildsOn } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** Databases with the packages of their clients, and of their servers. */
const DATABASES: { name: string; client: RegExp; server: RegExp }[] = [
	{
		name: "PostgreSQL",
		client:
			/^(?:libpq5?|libpq-dev|postgresql\d*-(?:client|libs|dev)(?:-\d+)?|php-pgsql|pdo_pgsql|psycopg2?(?:-binary)?)$/,
		server: /^postgresql(?:-?\d+)?(?:-server)?$/,
	},
	{
		name: "MySQL",
		client:
			/^(?:default-mysql-client|default-libmysqlclient-dev|libmysqlclient\d*(?:-dev)?|mysql-client|mariadb-(?:client|dev|connector-c(?:-dev)?)|libmariadb\d*(?:-dev)?|pdo_mysql|mysqli|mysqlclient)$/,
		server: /^(?:default-mysql-server|mysql-server|mariadb-server|mariadb|mysql)(?:-[\d.]+)?$/,
	},
];

/** Values that name a database: `RAILS_ENV=production_postgresql`, `DB_CONNECTION=pgsql`. */
const NAMED: Record<string, RegExp> = { PostgreSQL: /postgres|pgsql/i, MySQL: /mysql|mariadb/i };

/** Whether a package only holds headers: in an image of PHP the extension compiled with them tells the database. */
function isHeaders({ name }: PackageFact): boolean {
	return /-dev$/.test(name);
}

/** Whether the image of PHP starts its own web server or PHP-FPM: the application then needs no command of the file. */
function servesPhp({ state }: Stage): boolean {
	return state.cmd?.value.words.some((word) => /^(?:apache2-foreground|php-fpm)$/.test(word)) === true;
}

/** The application speaks to a database whose server no line installs: it runs elsewhere. */
export const databaseElsewhere: Idiom = {
	*find(simulation) {
		const { target } = simulation;
		if (!target || !(processes(simulation).some(({ stage }) => stage === target) || servesPhp(target))) return;
		const base = baseFacts(target);
		if (!base || /postgres|postgis|mysql|mariadb|supabase/.test(base.id)) return;
		const found = DATABASES.flatMap(({ name, client, server }) => {
			if (target.packages.some((one) => server.test(one.name))) return [];
			const installed: PackageFact | undefined = target.packages.find(
				(one) => client.test(one.name) && one.at >= 0 && !one.removed && !(base.id === "php" && isHeaders(one)),
			);
			const variable: Change | undefined = target.changes.env.find(
				(one) => one.at >= 0 && NAMED[name]?.test(one.value ?? ""),
			);
			const at: number | undefined = installed?.at ?? variable?.at;
			return at !== undefined && buildsOn(target, simulation.steps[at]?.stage ?? null)
				? [{ name, at, installed, variable }]
				: [];
		});
		const [first] = found;
		if (!first) return;
		const { at, installed, variable } = first;
		const line = lineRef(simulation.file.instructions[at]?.startLine ?? 0);
		const beside = found.filter((one) => one.at === at && one.installed && one.installed.system !== "php");
		if (installed && beside.length > 1) {
			const values = {
				database: beside.map(({ name }) => name),
				databases: beside.map(({ name }) => name),
				packages: beside.map((one) => one.installed?.name ?? ""),
				line,
			};
			yield { at: [at], says: [{ at, form: "clients", values, last: true }] };
			return;
		}
		const form = !installed ? "named" : installed.system === "php" ? "extension" : "client";
		const values = {
			database: first.name,
			line,
			...(installed ? { package: installed.name } : { variable: variable?.name ?? "" }),
		};
		yield { at: [at], says: [{ at, form, values, last: true }] };
	},
};
