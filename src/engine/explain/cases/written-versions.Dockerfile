ARG AIRFLOW_VERSION=2.9.3
FROM apache/airflow:${AIRFLOW_VERSION}-python3.11
USER root
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/*
ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64
ENV OLD_JAVA=/usr/lib/jvm/java-11-openjdk
USER airflow
COPY constraints.txt /
RUN pip install -c "https://example.org/constraints-2.9.3/constraints-3.11.txt" apache-airflow-providers-ftp
COPY --chown=airflow:root dags/ /opt/airflow/dags/
