1 new case title="é é   😀 􏿿"
