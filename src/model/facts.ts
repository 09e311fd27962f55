import type { Condition } from "./condition.ts";
import type { Distro } from "./state.ts";

/**
 * What the knowledge base knows beside its sentences. The engine gets it as data and builds keys from the path of
 * the entry: `commands/apt-get#subcommands.install.what`. Where a fact has a `text` field it is the path of the
 * sentence inside the entry; whether the sentence exists is a fact, its words are not.
 */
export interface Facts {
	commands: Record<string, CommandFacts>;
	images: Record<string, ImageFacts>;
	variables: Record<string, VariableFacts>;
	files: Record<string, FileFacts>;
	paths: Record<string, PathEntryFacts>;
	packages: Record<string, PackageEntryFacts>;
	/** `inside`: unless its settings say otherwise, the program answers there only in its own container. */
	ports: Record<string, { port: number; protocol?: string; inside?: boolean; what: SentenceFacts[] }>;
	users: Record<string, NamedFacts>;
	signals: Record<string, NamedFacts & { number?: number }>;
	labels: Record<string, NamedFacts>;
	tags: Record<string, TagFacts>;
	questions: Record<string, QuestionFacts>;
	answers: Record<string, AnswerFacts>;
}

/** A question that learners ask. Its words are the text `question`. */
export interface QuestionFacts {
	/**
	 * Which lines raise it: the key of a sentence said there (`instructions/cmd#beware.signals`), the beginning of one up
	 * to a dot or the `#` (`commands/chown`), or an instruction's keyword.
	 */
	raisedBy: string[];
}

/** The page that answers a question. Its words are the texts `short` and `body.<number>`. */
export interface AnswerFacts {
	topic: "start" | "cache" | "variables" | "shell" | "packages" | "images" | "files" | "running";
	/** How many texts `body.<number>` there are, from 0. */
	paragraphs: number;
	/** A Dockerfile that raises the question. */
	example: string;
	/** The same the better way, where there is one. */
	after?: string;
	/** Other questions, by id. */
	related: string[];
}

/** A sentence: `text` is its path inside the entry, `needs` its placeholders. One whose value is missing does not apply. */
export interface SentenceFacts {
	text: string;
	needs?: string[];
	when?: Condition;
}

export interface CommandFacts {
	id: string;
	/** Which Windows shell's command this is; `any`: of every shell, Windows and others. Absent: not for Windows shells. */
	shells?: ("powershell" | "cmd" | "any")[];
	/** Programs that this entry explains: `pip`, `pip3`. The file's name when absent in the entry. */
	names: string[];
	/** `short` (default): `-abc` is -a -b -c. `long`: options with one dash are whole words (find, java, go). */
	dashes: "short" | "long" | "none";
	/** The first operand is a bundle of short options without a dash (tar xzf). */
	bundle?: boolean;
	/** Options may come after operands (GNU); false: the first operand ends them (sudo, env, docker run). */
	interspersed: boolean;
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
	options: OptionFacts[];
	operands: OperandFacts[];
	subcommands: Record<string, SubcommandFacts>;
	effects: EffectFacts[];
	/** The system of the packages that it names, where no effect installs them (docker-php-ext-enable: php). */
	packages?: string;
	/** The operands from this position on (from 0) are a command that it runs; `option` where an option's value is one. */
	wraps?: {
		operand?: number;
		options?: string[];
		script?: boolean;
		/** The script is all that follows, in one word or many (`powershell -Command a; b`). */
		rest?: boolean;
		/** The operand is a command only if it is one of these, in any directory (`python manage.py migrate`). */
		only?: string[];
		/** Options with which the operands are no command that runs (`command -v`). */
		without?: string[];
	};
}

export type SubcommandFacts = Omit<CommandFacts, "id" | "shells">;

export interface OptionFacts {
	names: string[];
	/**
	 * Absent: takes no value. `optional`: only in the same word (`--color=auto`). `joined`: only at once (`-O2`);
	 * `either`: at once or as the next word (`-Ipath`, `-I path`) where options with one dash are whole words; if
	 * optional, the next word only where it is a number (`make -j 4`).
	 */
	value?: {
		kind: WordKind;
		name: string;
		optional?: boolean;
		separator?: "space" | "equals" | "both" | "joined" | "either";
	};
	/** Every word after it (and its value) belongs to the operand that takes many: `python -m module --its-own-option`. */
	ends?: boolean;
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
	/** Path prefix of its sentences inside the entry, e.g. `options.-y` or `subcommands.install.options.-y`. */
	path: string;
	effects: EffectFacts[];
}

export interface OperandFacts {
	/** Name of the placeholder that carries it (or them). */
	name: string;
	kind: WordKind;
	/** Takes all that remain (but for later single ones). */
	many?: boolean;
	optional?: boolean;
	/** Options with which it is absent: the first word of sed is a script unless -e or -f gave one. */
	unless?: string[];
	/** Its own sentence, if any. */
	what: SentenceFacts[];
}

/** What a word stands for; decides who explains it. */
export type WordKind =
	| "path"
	| "file"
	| "directory"
	| "url"
	| "package"
	| "user"
	| "group"
	| "owner"
	| "mode"
	| "command"
	| "script"
	| "image"
	| "variable"
	| "assignment"
	| "pattern"
	| "expression"
	| "sed"
	| "classpath"
	| "text"
	| "number"
	/** `true` or `false`; an optional one may be the next word. */
	| "boolean"
	| "duration"
	| "size"
	| "port"
	| "signal"
	| "host"
	| "version"
	| "key"
	| "platform"
	| "module"
	/** What a Python server loads: `package.module:object`. */
	| "application"
	| "target"
	| "name"
	| "list"
	| "config"
	| "program"
	| "test"
	| "url-or-path"
	| "any";

/**
 * What running it does to the build. Expressions: a literal; `{operands}`, `{name}` of an operand, `{-o}` of an
 * option's value; relative paths are taken from the working directory. An expression without a value drops the effect.
 */
export type EffectFacts = { when?: Condition } & (
	| { reads: string | string[] }
	/** Reads each place of a class path of Java (`classes:lib/*`). */
	| { classPath: string }
	/**
	 * `unpacked`: a directory with the contents of an archive, which no line names. `programs`: a directory into which it
	 * puts programs of others, by names that it makes.
	 */
	| { creates: string | string[]; as?: "file" | "directory" | "archive" | "unpacked" | "edited" | "programs" }
	| { removes: string | string[] }
	| { copies: { from: string; to: string } }
	| { moves: { from: string; to: string } }
	| { links: { from: string; to: string } }
	/** Packages of a distribution or an ecosystem, named on the command line. `system`: deb apk rpm npm pip gem go cargo … */
	| { installs: string; packages: string }
	| { uninstalls: string; packages: string }
	/** Dependencies from manifests (first those that must, then those that may exist), into a folder. */
	| { dependencies: string; manifests: string[]; into?: string }
	/** A program, a directory of programs (`binaries`) or another artifact of the build. */
	| { produces: string; as: "binary" | "binaries" | "archive" | "site" | "library" | "environment"; by?: string }
	/** Runs the project's own build, which leaves its results under names that only the project decides. By which toolchain. */
	| { builds: string }
	| { user: string; uid?: string; system?: boolean; home?: string }
	| { group: string; gid?: string }
	| { owns: string; owner: string }
	| { mode: string; of: string }
	/** `named`: without `to` the file is called after the last part of the address. */
	| { downloads: string; to?: string; as?: "named" | "cloned" }
	| { fills: string }
	| { network: true }
	| { volatile: true }
	/** It runs the project's tests and fails if one of them does. */
	| { tests: true }
	| { serves: string }
	/** Writes code of its own into a directory, under names that no line tells. */
	| { generates: string | string[] }
	/** A directory in which its server stores data while it runs. */
	| { keeps: string }
	/** Environment variables that it looks up by itself when it starts: the port on which it then listens. */
	| { asks: string }
	/**
	 * Its server answers only inside the container, since it listens on 127.0.0.1 or (`as: protected`) refuses others: what
	 * would open it (`--host 0.0.0.0`), the settings outside the Dockerfile that may do so as well, the version since which.
	 */
	| { loopback: string; unless?: string[]; as?: "protected"; since?: string }
	/** What it is not told and needs all the same: words after the image's name in `docker run`, and the mount that they read. */
	| { wants: string; mount?: string }
	| { sets: "errexit" | "xtrace" | "nounset" | "pipefail" }
	| { cd: string }
	| { exports: string }
);

export interface ImageFacts {
	id: string;
	/** Normalised repositories (`docker.io/library/` removed): `node`, `mcr.microsoft.com/dotnet/sdk`; `*` matches one or more segments. */
	repositories: string[];
	/** How its tags are read: which thing the leading number is a version of (a name such as `Node.js`). */
	versionOf?: string;
	distro?: Distro;
	/** The distribution's release when the tag does not say (bookworm); may depend on the version. */
	variants: {
		match: string;
		/** A regular expression that the whole tag must match besides. */
		tag?: string;
		distro?: Distro;
		release?: string;
		shell?: string[];
		/** The repository has no tag of this kind; an image that comes close, with `{version}` and `{major}` of the tag. */
		missing?: string;
		/** With compilers and headers, for stages that build; another variant of the family runs what they made. */
		use?: "build";
		/** Its tags are built no more: what they hold stays as it is. */
		frozen?: boolean;
		/** What differs from the family's `defaults` in this variant (php:fpm); `env` is merged name by name. */
		defaults?: ImageFacts["defaults"];
		what: SentenceFacts[];
		why: SentenceFacts[];
		beware: SentenceFacts[];
		path: string;
	}[];
	/** What differs from the family in some of its repositories, by any key; `env` of `defaults` is merged name by name. */
	/** `versionOf`: the number in its tags is a version of this, after one of the image itself where there are two. */
	members: Record<
		string,
		{ repositories: string[]; versionOf?: string; distro?: Distro; defaults?: ImageFacts["defaults"] }
	>;
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
	defaults: {
		user?: string;
		workdir?: string;
		entrypoint?: string[];
		cmd?: string[];
		ports?: string[];
		volumes?: string[];
		env?: Record<string, string>;
		stopsignal?: string;
		/** The directories that its web server gives to browsers as it is configured in the image. */
		served?: string[];
		/** The user to whom the image's own entrypoint changes before it starts the image's own program. */
		runsAs?: string;
		/** The user to whom its program itself changes when it is started as root, unless its settings say otherwise. */
		lowersTo?: string;
		/** Its own program lets in only who has the token that it prints to its log. */
		token?: boolean;
		/** Environment variables one of which its own program must be given to start; the first is the usual one. */
		needs?: string[];
		/** Environment variables each of which its start script asks for; without one it ends with an error. */
		needsAll?: string[];
		/** The program that the image's entrypoint puts before its subcommands, where the default CMD does not begin with it. */
		leads?: string;
		shell?: string[];
	};
	/** Its Debian variants without `slim` are made on `buildpack-deps`, whose packages they hold: all, or those of `scm`. */
	buildpack?: "scm" | "full";
	/** Programs that it brings, beyond its distribution's: `node`, `npm`. */
	programs: string[];
	/** Users that exist in it. */
	/** `tag`: a regular expression that the whole tag must match for the user to be there. */
	users: { name: string; uid?: string; tag?: string }[];
	/** Paths that matter in it, with sentences `paths.<path>`. */
	paths: string[];
	/** End of life by release cycle, ISO dates; the entry names the source. */
	releases: { cycle: string; eol: string | null; lts?: boolean }[];
	/** Images that take its place, where its makers gave it up: none of its releases is mended any more. */
	successors?: string[];
	/** An archive: none of its tags is built anew. */
	frozen?: boolean;
	/** Its makers mend the newest release alone, and this version is the oldest that may still be it: `1.92`. */
	mendedFrom?: string;
	/** What stages from this image are usually for. */
	use?: "build" | "runtime" | "base";
}

export interface TagFacts {
	/** Regular expression for one dash-separated piece of a tag. */
	match: string;
	distro?: Distro;
	/** The product of which the piece names a release. */
	versionOf?: string;
	/** Ends of support; of several cycles the one that the group `version` of `match` is. */
	releases?: ImageFacts["releases"];
	/** Named groups of `match` become placeholders. */
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
}

export interface VariableFacts {
	names: string[];
	/** `*` at the end: a prefix. */
	predefined?: "proxy" | "platform" | "buildkit";
	/** Its value is made of options of this command. */
	options?: string;
	/** Values with a sentence of their own, `values.<value>`; regular expressions that match as a whole. */
	values: { match: string; text: string }[];
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
	secret?: boolean;
	/** Only what the author writes reads it: a name by custom, which no program looks up by itself. */
	custom?: boolean;
	/** Packages of a distribution that it makes use of (`*` as in packages), and the values with which it does. */
	relies?: string[];
	reliesIf?: string;
}

export interface FileFacts {
	/** Names or globs on the base name: `package.json`, `*.csproj`, `requirements*.txt`. */
	names: string[];
	/** Whose file it is: ecosystem id as in `dependencies` effects. */
	ecosystem?: string;
	role?: "manifest" | "lock" | "config" | "script" | "source" | "secret" | "ignore" | "archive" | "document";
	/** A manifest that only says of which parts the project consists: it names no dependencies. */
	structure?: boolean;
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
}

export interface PathEntryFacts {
	/** Absolute paths; a trailing `/**` means everything below as well. */
	paths: string[];
	what: SentenceFacts[];
	/** What one gains by putting files there. */
	why: SentenceFacts[];
	beware: SentenceFacts[];
}

export interface PackageEntryFacts {
	/** Names per system: deb, apk, rpm, … Globs allowed. */
	names: Record<string, string[]>;
	/** Programs that it brings. */
	programs: string[];
	what: SentenceFacts[];
	why: SentenceFacts[];
	beware: SentenceFacts[];
	/** Directories or files that it brings and that one copies out of it. */
	provides?: string[];
	/** Needed to build, not to run. */
	development?: boolean;
	/** Packages with libraries that come along because it depends on them; a `*` stands for what changes with the release. */
	libraries?: string[];
	/** Per package the commands that call its programs without being told to. */
	callers?: Record<string, string[]>;
	/**
	 * Per system and per package of headers the packages with the library alone, which programs load at run time. A `*`
	 * stands for what changes with the distribution's release.
	 */
	runtime?: Record<string, Record<string, string[]>>;
	/** Per distribution (`versionOf` of its image) and package the first release without it. A `*` at the end is any text. */
	gone?: Record<string, Record<string, string>>;
}

/** A user, a signal or a label: names and sentences. A `*` at the end of a name is a prefix. */
export interface NamedFacts {
	names: string[];
	/** Of users: its sentence tells of the group of that name. */
	group?: boolean;
	what: SentenceFacts[];
	why?: SentenceFacts[];
	beware?: SentenceFacts[];
}
