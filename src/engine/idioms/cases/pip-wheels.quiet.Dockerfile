FROM python:3.12 AS builder
RUN pip wheel -w /wheels flask
FROM python:3.12-slim
COPY --from=builder /wheels /wheels
RUN pip install flask
