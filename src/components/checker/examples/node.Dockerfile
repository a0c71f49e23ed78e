FROM node:22
WORKDIR /srv/shop

COPY . .
RUN npm install
RUN npm run build

ENV NODE_ENV production
EXPOSE 3000
ENTRYPOINT npm start
