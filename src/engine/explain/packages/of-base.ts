import { packageSpec } from "../../simulate/package-spec.ts";
import { rootStage } from "../../simulate/stage.ts";
import type { LineContext } from "../context.ts";

/** What the image `buildpack-deps` holds in its variant `scm`, by its Dockerfiles. */
const SCM = "ca-certificates curl git gnupg mercurial netbase openssh-client procps subversion wget".split(" ");

/** What its full variant adds; `build-essential` is five of them. */
const FULL = [
	"autoconf automake build-essential bzip2 default-libmysqlclient-dev dpkg-dev file g++ gcc imagemagick libbz2-dev",
	"libc6-dev libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev",
	"libkrb5-dev liblzma-dev libmagickcore-dev libmagickwand-dev libmaxminddb-dev libncurses5-dev libncursesw5-dev",
	"libpng-dev libpq-dev libreadline-dev libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev libxslt-dev",
	"libyaml-dev make patch unzip xz-utils zlib1g-dev",
].flatMap((line) => line.split(" "));

/** The packages of Debian that a line installs although the base image brings them; empty where versions are named. */
export function broughtByBase({ step, stage }: LineContext): string[] {
	const image = stage && rootStage(stage).image;
	if (!image?.facts || (image.distro !== "debian" && image.distro !== "ubuntu")) return [];
	const { programs, buildpack } = image.facts;
	// Of `buildpack-deps` itself the smallest variant.
	if (image.pieces.some(({ text }) => text === "curl")) return [];
	const other = image.pieces.some(({ text }) => /^(?:slim|alpine.*|windows.*|nanoserver.*)$/.test(text));
	const known = new Set([
		...programs,
		...(buildpack && !other && image.distro === "debian" ? [...SCM, ...(buildpack === "full" ? FULL : [])] : []),
	]);
	return step.executions.flatMap(({ effects }) =>
		effects.flatMap((effect) =>
			effect.kind === "installs" && effect.system === "deb"
				? effect.packages.filter((text) => isPlain(text, known))
				: [],
		),
	);
}

function isPlain(text: string, known: ReadonlySet<string>): boolean {
	const { name, version } = packageSpec("deb", text);
	return version === null && known.has(name);
}
