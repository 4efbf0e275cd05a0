# Holds what `./dateline package` makes; run that first.
FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 dateline \
    && useradd --system --uid 10001 --gid dateline --no-create-home --home-dir /tmp --shell /usr/sbin/nologin dateline \
    && mkdir /data \
    && chown dateline:dateline /data
COPY app/target/dateline/ /opt/dateline/
USER dateline
# Where a sink with a folder, or `run`, writes.
VOLUME /data
ENTRYPOINT ["/opt/dateline/bin/dateline"]
CMD ["--help"]
