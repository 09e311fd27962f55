import { expect, test } from "vitest";
import { knowledge } from "../../cli/testing.ts";
import { findImage } from "./family.ts";

/** Image, then the user, the distribution and the first port that it hands down. */
test.each([
	["adminer:5", "adminer", "alpine", "8080"],
	["phpmyadmin:5-apache", "root", "debian", "80"],
	["mirror.gcr.io/library/phpmyadmin", "root", "debian", "80"],
	["phpmyadmin:5-fpm-alpine", "root", "alpine", "9000"],
	["registry.access.redhat.com/ubi9/nodejs-22", "1001", "redhat", undefined],
	["registry.access.redhat.com/ubi9/dotnet-90-runtime", "1001", "redhat", "8080"],
	["registry.access.redhat.com/ubi9/toolbox", undefined, "redhat", undefined],
	["influxdb:1.8", "root", "debian", "8086"],
	["influxdb:1.11-alpine", "influxdb", "alpine", "8086"],
	["influxdb", "influxdb3", "debian", "8181"],
	["docker:20.10", "root", "alpine", undefined],
	["docker:28-dind-rootless", "rootless", "alpine", "2375"],
	["jwilder/dockerize:0.6.1", "root", "alpine", undefined],
	["mcr.microsoft.com/dotnet/aspnet:8.0-azurelinux3.0-distroless", "1654", "distroless", undefined],
])("%s", (name, user, distro, port) => {
	const { defaults, distro: found } = findImage(name, knowledge.facts);
	expect([defaults.user, found, defaults.ports?.[0]]).toEqual([user, distro, port]);
});
