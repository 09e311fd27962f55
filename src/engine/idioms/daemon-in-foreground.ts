import type { Execution } from "../simulate/simulation.ts";
import { hasOption, optionValue, stepsOf } from "./asking.ts";
import type { Idiom } from "./idiom.ts";

/** How servers that put themselves into the background are kept from it, by their manuals. */
const FOREGROUND: Record<string, (execution: Execution) => string | null> = {
	nginx: (one) => (/daemon\s+off/.test(optionValue(one, "-g") ?? "") ? "daemon off;" : null),
	apache2ctl: apache,
	supervisord: (one) => option(one, "-n", "--nodaemon"),
	"php-fpm": (one) => option(one, "-F", "--nodaemonize"),
	sshd: (one) => option(one, "-D"),
	cron: (one) => option(one, "-f"),
	crond: (one) => option(one, "-f", "-n"),
	rsyslogd: (one) => option(one, "-n"),
	dnsmasq: (one) => option(one, "-k", "--keep-in-foreground", "-d"),
};

/** The server would go into the background by itself; an option keeps it, and so the container, running. */
export const daemonInForeground: Idiom = {
	instead: ["commands/nginx#why", "commands/cron#why", "commands/apache2ctl#what", "commands/nginx#what"],
	*find(simulation) {
		for (const keyword of ["ENTRYPOINT", "CMD"]) {
			for (const step of stepsOf(simulation, keyword)) {
				const { index } = step.instruction;
				for (const execution of step.executions) {
					const option = FOREGROUND[execution.invocation.id ?? ""]?.(execution);
					if (!option) continue;
					const values = { program: execution.invocation.name, option };
					yield { at: [index], says: [{ at: index, values }] };
					break;
				}
			}
		}
	},
};

function option(execution: Execution, ...names: string[]): string | null {
	const used = execution.invocation.options.find(({ written }) => names.includes(written));
	return used && hasOption(execution, ...names) ? used.written : null;
}

function apache(execution: Execution): string | null {
	if (optionValue(execution, "-D") === "FOREGROUND") return "-D FOREGROUND";
	return hasOption(execution, "-DFOREGROUND") ? "-DFOREGROUND" : null;
}
