FROM python:3.12-slim
ARG WORKERS=4
ENV PORT=8000
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client gosu && rm -rf /var/lib/apt/lists/*
COPY --chmod=755 <<-"EOT" /entrypoint.sh
	#!/usr/bin/env bash
	set -e
	until pg_isready -h "${DB_HOST:-db}"; do sleep 2; done
	TIMEOUT=30
	if [ "$1" = "gunicorn" ]; then
	  python manage.py migrate --noinput
	fi
	rm -rf /tmp/cache
	exec gosu app "$@"
EOT
COPY <<EOF /worker.sh
#!/bin/sh
celery -A app worker -c ${WORKERS} --loglevel=\$LOG_LEVEL
EOF
COPY <<EOF /usr/local/bin/forgot.sh
#!/bin/sh
echo $0 $MODE
exec "$@"
EOF
RUN <<EOR
cat > /health.sh <<'EOS'
#!/bin/sh
curl -fsS http://localhost:$PORT/health || exit 1
EOS
cat > /setup.sh <<EOS
#!/bin/sh
mkdir /data && echo \$HOME $WORKERS $(date)
useradd app; touch /data/a; cp /data/a /data/b; mv /data/b /data/c; ln -s /data /srv/data; chown -R app /data; chmod 700 /data
EOS
sh /setup.sh
cat > /app.py <<'EOS'
print("no script of a shell")
EOS
EOR
RUN echo '#!/bin/bash' > /usr/local/bin/start && \
    echo "export BUILT=$WORKERS" >> /usr/local/bin/start && \
    echo 'if [ -n "$DEBUG" ]; then' >> /usr/local/bin/start && \
    echo '  set -x' >> /usr/local/bin/start && \
    echo 'fi' >> /usr/local/bin/start && \
    echo 'cd /srv && gunicorn app:app --bind 0.0.0.0:$PORT' >> /usr/local/bin/start
RUN printf '#!/bin/sh\nset -e\n\nexec "$@"\n' > /a.sh; printf '%s\n' '#!/bin/sh' 'exec "$@"' > /b.sh; echo 'no script' > /c.txt
HEALTHCHECK CMD ["/health.sh"]
ENTRYPOINT ["/entrypoint.sh"]
CMD ["start"]
