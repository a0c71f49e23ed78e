import { rInstallUnnoticed } from '../../../src/checker/rules/linting/r-install-unnoticed.ts';
import { cases, dockerfile } from '../../support/cases.ts';

cases(rInstallUnnoticed, {
  'in R and in Rscript': dockerfile`
    FROM rocker/r-ver:4.5.1
    RUN R -e ⟦"install.packages('plumber')"⟧
    RUN R --no-save -e ⟦'install.packages(c("a", "b"), repos = "https://cloud.r-project.org")'⟧ \
      && rm -rf /tmp/*
    RUN ["Rscript", "-e", ⟦"install.packages('a')"⟧]
  `,
  'over several lines, and in a heredoc': dockerfile`
    FROM rocker/r-ver:4.5.1
    RUN apt-get update \
      && Rscript -e ⟦"install.packages('plumber')"⟧
    RUN <<EOF
    Rscript -e ⟦"install.packages('plumber')"⟧
    EOF
  `,
  'lower-case keywords': dockerfile`
    from rocker/r-ver:4.5.1
    run R -e ⟦"install.packages('plumber')"⟧
  `,
  'a backtick escape': dockerfile`
    # escape=\`
    FROM rocker/r-ver:4.5.1
    RUN R \`
      -e ⟦"install.packages('plumber')"⟧
  `,
  'the package is tried, or R stopped': dockerfile`
    FROM rocker/r-ver:4.5.1
    RUN R -e "install.packages('plumber'); library(plumber)"
    RUN R -e "install.packages('plumber')" -e "stopifnot('plumber' %in% rownames(installed.packages()))"
    RUN R -e "install.packages('plumber')" && R -e "plumber::plumb"
  `,
  'it is only spoken of': dockerfile`
    FROM rocker/r-ver:4.5.1
    RUN install2.r --error plumber
    RUN echo "install.packages('plumber')" > /install.R
    RUN Rscript /install.R
  `,
});

cases(rInstallUnnoticed, {
  'a warning is an error': dockerfile`
    FROM rocker/r-ver:4.5.1
    RUN echo 'options(warn = 2)' >> /usr/local/lib/R/etc/Rprofile.site
    RUN R -e "install.packages('plumber')"
  `,
});
