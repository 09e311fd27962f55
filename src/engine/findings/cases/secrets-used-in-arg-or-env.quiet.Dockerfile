FROM alpine:3.20
ENV DB_PASSWORD_FILE=/run/secrets/db AUTH_VERSION=2 PUBLIC_KEY=abc MONKEY=1
# ----
ARG TOKEN
FROM alpine:3.20
# ----
FROM alpine:3.20
# check=skip=SecretsUsedInArgOrEnv // a test value
ENV TOKEN=abc
# ----
FROM alpine:3.20
ENV BYPASS=abc SSH_ASKPASS=/usr/bin/askpass OLDPWD=/srv PWD=/app MYSQL_PASS="" COMPASS=north
