import { describe, expect, test } from "vitest";
import { analyse } from "../engine/index.ts";
import { wordsNeeded } from "../engine/needed.ts";
import { buildPacks } from "../knowledge/compile/build-packs.ts";
import { KnowledgeStore } from "../knowledge/packs.ts";
import { keysOf, knowledge } from "./testing.ts";

const { index, packs } = buildPacks(knowledge);

/** What a page says of a file: with the packs alone that the file's words ask for. */
async function keysOnPage(source: string): Promise<string[]> {
	const store = new KnowledgeStore({
		index,
		facts: async (pack) => packs[pack]?.facts ?? {},
		texts: async (pack, language) => packs[pack]?.texts[language] ?? {},
	});
	const { facts } = await store.ensure(wordsNeeded(source), "en");
	return [...keysOf(analyse(source, facts))].sort();
}

describe("the packs that a file asks for", () => {
	test.each([
		"FROM node:22\nRUN npm install -g pm2@5 @angular/cli@19 typescript@latest\n",
		"FROM python:3.13\nRUN pip install \"uvicorn[standard]~=0.34\" flask==3.0 'gunicorn>=23' celery!=5.1\n",
		"FROM php:8.4\nRUN pecl install redis-6.0.2 && install-php-extensions @composer xdebug-3.4.0\n",
		"FROM debian\nRUN apt-get install -y curl=7.88* nginx/bookworm-backports libc6-dev:arm64 libicu72\n",
		"FROM alpine\nRUN apk add 'nodejs~22' git-daemon~=2.4 py3-pip\nUSER 65532\n",
		"FROM golang\nRUN go install github.com/go-delve/delve/cmd/dlv@v1.23 && cargo install sqlx-cli@0.8\n",
		"FROM alpine\nRUN [ -f go.mod ] && { [ -d /x ] || true; }; tar -C / -xf ${V}.tar.gz && rm *.tar.gz && rm -r .git ~/.cabal\n",
		"FROM debian\nARG TARGET=riscv64-linux-gnu V=8\nRUN apt-get install libglew-dev libzstd-dev g++-$TARGET oracle-java${V}-installer\n",
		'ARG REG=quay.io\nARG BASE="$REG/jupyter/minimal-notebook"\nFROM $BASE\nRUN fix-permissions "${CONDA_DIR}"\n',
		"FROM node\nCOPY --from=a /prebuild/node_modules/ ./\nWORKDIR /opt/x\nRUN cd .. && npm_config_arch=x64 npm ci\n",
		"FROM mcr.microsoft.com/windows/servercore\nRUN powershell & 'C:\\dotnet.exe' tool; $env:PATH; rm python.exe\n",
		"FROM python\nRUN pip install 'tensorflow[and-cuda]' 'uvicorn[standard]'\n",
		"FROM alpine\nARG HUGO_VERSION=1\nENV APP_TOKEN=x VITE_API_URL=/\n",
	])("say the same as the whole knowledge base: %j", async (source) => {
		expect(await keysOnPage(source)).toEqual([...keysOf(analyse(source, knowledge.facts))].sort());
	});
});
