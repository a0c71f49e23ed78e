/** Pastes to try, made up: a table of images, and the history of one. */
export const examples = {
  images: `IMAGE              ID             DISK USAGE   CONTENT SIZE   EXTRA
shop:distroless    3d1f0a9b7c55       98.7MB         30.4MB
shop:alpine        9c2b7e410f6d        104MB         33.1MB    U
shop:slim          a77e09d1b3c2        186MB         52.6MB
shop:full          5c0a7b2d9e1f       1.58GB          421MB
`,
  history: `IMAGE          CREATED       CREATED BY                                      SIZE      COMMENT
5c0a7b2d9e1f   2 hours ago   CMD ["gunicorn" "app:app"]                      0B        buildkit.dockerfile.v0
<missing>      2 hours ago   RUN /bin/sh -c rm /tmp/models.tar.gz # build…   0B        buildkit.dockerfile.v0
<missing>      2 hours ago   RUN /bin/sh -c tar -xzf /tmp/models.tar.gz -…   142MB     buildkit.dockerfile.v0
<missing>      2 hours ago   COPY models.tar.gz /tmp/ # buildkit             55.3MB    buildkit.dockerfile.v0
<missing>      2 hours ago   COPY app.py ./ # buildkit                       4.1kB     buildkit.dockerfile.v0
<missing>      2 hours ago   RUN /bin/sh -c pip install -r requirements.t…   23.4MB    buildkit.dockerfile.v0
<missing>      5 weeks ago   RUN /bin/sh -c set -eux; apt-get update; ap…    9.2MB     buildkit.dockerfile.v0
<missing>      5 weeks ago   # debian.sh --arch 'amd64' out/ 'trixie'        78.6MB    debuerreotype 0.16
`,
} as const;
