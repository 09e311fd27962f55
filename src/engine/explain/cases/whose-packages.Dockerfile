FROM php:8.3-cli
RUN apt-get update && apt-get install -y curl unzip git jq less nano file wget zip xz-utils
RUN docker-php-ext-install intl pdo_mysql pcntl sockets bcmath exif gd zip
COPY . /app
WORKDIR /app
RUN composer require laravel/octane --no-scripts
RUN php artisan octane:install --server=roadrunner
RUN npm install -g a-one b-two c-three d-four e-five f-six g-seven h-eight
RUN pip install "black" > /dev/null
RUN useradd app && mkdir /data && chown app /data
USER app
ENTRYPOINT ["sh", "-c", "/app/rr serve $RR_ARGS"]
