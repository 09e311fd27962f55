apt-get install -y 'libgnutls*' libssl[0-9].*
gradle dependencies || return 0; make check; exit 0
