import { lineRef } from "../explain/context.ts";
import type { Step } from "../simulate/simulation.ts";
import { baseFacts } from "../simulate/stage.ts";
import { commandsOf, effectsOf, operandsOf, stepsOf } from "./asking.ts";
import type { Idiom, Recognised } from "./idiom.ts";

/** Packages with the headers that PHP's own extensions are compiled against; the manual's requirements of each. */
const HEADERS: Record<string, RegExp> = {
	gd: /^(libpng|libjpeg|libjpeg62-turbo|libfreetype6?|freetype|libwebp|libxpm|libavif|libjpeg-turbo|zlib1g?)-?dev$|^(libpng|freetype|libjpeg-turbo|libwebp)-dev$/,
	intl: /^(libicu|icu)-dev$/,
	zip: /^(libzip|zlib1g|zlib)-dev$/,
	pdo_pgsql: /^(libpq-dev|postgresql-dev|libpq5-dev)$/,
	pgsql: /^(libpq-dev|postgresql-dev)$/,
	soap: /^libxml2-dev$/,
	xml: /^libxml2-dev$/,
	dom: /^libxml2-dev$/,
	xsl: /^(libxslt1?-dev|libxslt-dev)$/,
	ldap: /^(libldap2-dev|libldap-dev|openldap-dev)$/,
	gmp: /^(libgmp-dev|gmp-dev)$/,
	bz2: /^(libbz2-dev|bzip2-dev)$/,
	imap: /^(libc-client-dev|libkrb5-dev|imap-dev|krb5-dev)$/,
	curl: /^(libcurl4-openssl-dev|libcurl4-gnutls-dev|curl-dev)$/,
	mbstring: /^(libonig-dev|oniguruma-dev)$/,
	mcrypt: /^libmcrypt-dev$/,
	tidy: /^(libtidy-dev|tidyhtml-dev)$/,
	pdo_sqlite: /^(libsqlite3-dev|sqlite-dev)$/,
	readline: /^(libreadline-dev|libedit-dev|readline-dev)$/,
	ffi: /^libffi-dev$/,
	sodium: /^libsodium-dev$/,
	enchant: /^libenchant(-2)?-dev$/,
	imagick: /^(libmagickwand-dev|imagemagick-dev)$/,
	memcached: /^(libmemcached-dev|zlib1g-dev)$/,
	yaml: /^(libyaml-dev|yaml-dev)$/,
	event: /^(libevent-dev|libssl-dev|openssl-dev)$/,
	mongodb: /^(libssl-dev|openssl-dev)$/,
	amqp: /^(librabbitmq-dev|rabbitmq-c-dev)$/,
	ssh2: /^(libssh2-1-dev|libssh2-dev)$/,
	zmq: /^(libzmq3-dev|zeromq-dev)$/,
	rdkafka: /^librdkafka-dev$/,
	gnupg: /^(libgpgme-dev|libgpgme11-dev|gpgme-dev)$/,
	uuid: /^(uuid-dev|util-linux-dev)$/,
};

/** Extensions of PHP are compiled in the image, against headers that a system package brings. */
export const phpExtensions: Idiom = {
	*find(simulation) {
		for (const step of stepsOf(simulation, "RUN")) {
			const found = extensionsOf(step);
			const unused = withoutUse(step);
			if (found) yield { ...found, says: [...found.says, ...unused] };
			else if (unused.length > 0) yield { at: [step.instruction.index], says: unused };
		}
	},
};

/** Headers that only PHP's extensions for PostgreSQL could use in an image of PHP, which no line compiles. */
function withoutUse(step: Step): Recognised["says"] {
	const { stage, instruction } = step;
	const { index } = instruction;
	const base = stage && baseFacts(stage);
	if (!stage || base?.id !== "php" || commandsOf(step, ["docker-php-ext-install"]).length === 0) return [];
	const headers = stage.packages.find((one) => one.at === index && HEADERS.pdo_pgsql?.test(one.name));
	// Other languages compile their own clients of it.
	const used = stage.packages.some(
		({ name, system }) => /pgsql|swoole/.test(name) || /^(?:pip|gem|npm|cargo|go)$/.test(system),
	);
	return headers && !used ? [{ at: index, form: "without-use", values: { package: headers.name }, last: true }] : [];
}

function extensionsOf(step: Step): Recognised | null {
	const { index, startLine } = step.instruction;
	const extensions = effectsOf(step, "installs").flatMap(({ effect }) =>
		effect.system === "php" ? effect.packages : [],
	);
	const configures = commandsOf(step, ["docker-php-ext-configure"]).flatMap((one) => operandsOf(one).slice(0, 1));
	const installers = commandsOf(step, ["docker-php-ext-install", "pecl"]);
	if (installers.length === 0) return null;
	const says: Recognised["says"] = [];
	const at = new Set([index]);
	const groups = new Map<string, { form: string; extensions: string[]; packages: string[]; lines: number[] }>();
	for (const name of new Set(extensions.map(extensionName))) {
		const brought = step.stage?.packages.filter((one) => one.at <= index && HEADERS[name]?.test(one.name)) ?? [];
		if (brought.length === 0) continue;
		const lines = [...new Set(brought.map((one) => one.from.line ?? startLine))];
		const form = lines.every((line) => line === startLine) ? "here" : "line";
		const group = groups.get(String(lines)) ?? { form, extensions: [], packages: [], lines };
		groups.set(String(lines), group);
		group.extensions.push(name);
		for (const one of brought) {
			if (!group.packages.includes(one.name)) group.packages.push(one.name);
			if (one.at >= 0) at.add(one.at);
		}
	}
	for (const { form, extensions: names, packages, lines } of groups.values()) {
		const values = { extensions: names, packages, ...(form === "line" && { line: lineRef(...lines) }) };
		says.push({ at: index, form, values });
	}
	const configured = configures.find((one) => extensions.includes(one));
	if (configured) says.push({ at: index, form: "configure", values: { extension: configured } });
	return says.length === 0 ? null : { at: [...at].sort((a, b) => a - b), says };
}

/** The name of an extension without the version that `pecl` is asked for. */
export function extensionName(extension: string): string {
	return extension.replace(/-[\d.]+\w*$/, "");
}

/** Whether an extension of PHP is compiled against headers that a package brings. */
export function isHeadersOf(extension: string, name: string): boolean {
	return HEADERS[extension]?.test(name) === true;
}
