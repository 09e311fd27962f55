apt-get install -y 'libgnutls*' libssl[0-9].*
