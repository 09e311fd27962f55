FROM klakegg/hugo:ext-alpine AS site
CMD ["server", "--bind=0.0.0.0"]

FROM eclipse-mosquitto:2
COPY mosquitto.conf /mosquitto/config/
